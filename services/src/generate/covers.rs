//! The coverages of a contract, some of which changed once: that is their history.

use chrono::NaiveDate;
use domain::coverage::CoverageCode;

use super::{
    contract::Spec,
    dates::shift,
    dice::Dice,
    formula::{Formula, terms},
    lines::Lines,
    world::World,
};
use crate::feed::{CoverageRecord, Occupancy, Record, ThingRecord};

/// What changed, once, in the coverages of a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    /// This coverage's deductible was halved.
    Deductible(CoverageCode, NaiveDate),
    /// This coverage was added.
    Added(CoverageCode, NaiveDate),
    /// This coverage was given up.
    GivenUp(CoverageCode, NaiveDate),
}

/// Writes the coverages of a contract.
pub(super) fn write(
    dice: &mut Dice,
    world: &World,
    spec: &Spec<'_>,
    last_year: u32,
    lines: &mut Lines<'_>,
) -> std::io::Result<()> {
    let mut codes: Vec<CoverageCode> = spec.formula.covers().to_vec();
    if matches!(&spec.thing, ThingRecord::Home(home) if home.occupancy == Occupancy::Tenant) {
        codes.insert(0, CoverageCode::TenantLiability);
    }
    let doubled = dice.chance(25);
    let change = change(dice, spec, last_year, &codes);
    if let Some(Change::GivenUp(code, _)) = change {
        codes.push(code);
    }
    let mut serial = 0;
    for code in codes {
        for (since, until, factor) in periods(code, change, spec.life.starts_on) {
            serial += 1;
            let terms = terms(code);
            let legal = matches!(code, CoverageCode::NaturalDisaster | CoverageCode::HomeNaturalDisaster);
            let factor = if legal { 1 } else { factor * if doubled { 2 } else { 1 } };
            lines.put(&Record::Coverage(CoverageRecord {
                id: format!("{}-G{serial:02}", spec.id),
                version: world.version(),
                contract: spec.id.clone(),
                code: code.code().to_owned(),
                since,
                until,
                ceiling_cents: terms.ceiling,
                deductible_cents: terms.deductible.map(|cents| cents * factor),
                exclusions: terms.exclusions.iter().map(|not| not.code().to_owned()).collect(),
            }))?;
        }
    }
    Ok(())
}

/// A change at one of the renewals, for a contract that has had one.
fn change(dice: &mut Dice, spec: &Spec<'_>, last_year: u32, codes: &[CoverageCode]) -> Option<Change> {
    let happens = spec.changed.unwrap_or_else(|| dice.chance(30));
    if last_year == 0 || !happens {
        return None;
    }
    let year = u32::try_from(dice.between(1, i64::from(last_year))).ok()?;
    let on = spec.life.year(year).0;
    let given_up = match spec.formula {
        Formula::Plus => Some(CoverageCode::AllDamage),
        Formula::ThirdParty => Some(CoverageCode::Glass),
        Formula::Comfort => Some(CoverageCode::ElectricalDamage),
        _ => None,
    };
    let added = [CoverageCode::Belongings, CoverageCode::Assistance, CoverageCode::HomeAssistance]
        .into_iter()
        .find(|code| codes.contains(code));
    let deductible = [CoverageCode::AllDamage, CoverageCode::Glass, CoverageCode::HomeTheft, CoverageCode::WaterDamage]
        .into_iter()
        .find(|code| codes.contains(code));
    match (dice.below(4), added, given_up, deductible) {
        (0, Some(code), ..) => Some(Change::Added(code, on)),
        (1, _, Some(code), _) => Some(Change::GivenUp(code, on)),
        (_, _, _, code) => code.map(|code| Change::Deductible(code, on)),
    }
}

/// The periods of a coverage: from, until, and by how much its ordinary deductible was multiplied.
fn periods(
    code: CoverageCode,
    change: Option<Change>,
    starts_on: NaiveDate,
) -> Vec<(NaiveDate, Option<NaiveDate>, i64)> {
    match change {
        Some(Change::Deductible(changed, on)) if changed == code => {
            vec![(starts_on, Some(shift(on, -1)), 2), (on, None, 1)]
        }
        Some(Change::Added(added, on)) if added == code => vec![(on, None, 1)],
        Some(Change::GivenUp(given_up, on)) if given_up == code => vec![(starts_on, Some(shift(on, -1)), 1)],
        _ => vec![(starts_on, None, 1)],
    }
}
