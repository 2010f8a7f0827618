//! Everything about one contract.

use chrono::NaiveDate;
use domain::{
    bonus_malus::Coefficient,
    contract::{CoverState, PaymentFrequency, next_renewal, readable_until},
    coverage::{CoverageCode, ExclusionCode},
    money::Cents,
    premium::{PremiumLineKind, adds_up},
    reference::ContractNumber,
    view::{ContractDetail, CoverageView, MandateView, PremiumLineView, PremiumView},
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use uuid::Uuid;

use super::{
    list::card,
    parties::{broker, drivers, risk_carrier},
    payments::in_reading_order,
    rows::{ContractRows, decoded, rows_of},
};
use crate::{
    account::Customer,
    certificate::issued_for,
    entity::{bonus_malus, contract, coverage, mandate, premium_line},
    failure::Fault,
    portal::Portal,
};

/// The customer's contract of that number; none when there is no such contract, or it is somebody else's.
pub async fn find_contract(
    customer: &Customer,
    portal: &Portal,
    number: &ContractNumber,
) -> Result<Option<ContractDetail>, Fault> {
    let Some(rows) = rows_of(customer, portal, Some(number)).await?.pop() else { return Ok(None) };
    Ok(Some(detail(customer, portal, &rows).await?))
}

async fn detail(customer: &Customer, portal: &Portal, rows: &ContractRows) -> Result<ContractDetail, Fault> {
    let (contract, today) = (&rows.contract, portal.clock.today());
    let card = card(customer, rows, today)?;
    let ended = match card.state {
        CoverState::Ended { on, .. } => Some(on),
        _ => None,
    };
    let renewal = (u32::try_from(contract.renewal_month)?, u32::try_from(contract.renewal_day)?);
    Ok(ContractDetail {
        subscribed_on: contract.subscribed_on,
        renews_on: contract.ends_on.is_none().then(|| first_renewal(renewal, contract.starts_on, today)).flatten(),
        readable_until: ended.map(readable_until),
        coverages: coverages(portal, contract).await?,
        drivers: drivers(portal, contract).await?,
        bonus_malus: coefficient(portal, contract, today).await?,
        premiums: premiums(portal, rows).await?,
        payment_frequency: decoded(&contract.payment_frequency, PaymentFrequency::from_code)?,
        instalments: in_reading_order(&rows.instalments, today)?,
        mandate: active_mandate(portal, contract).await?,
        broker: broker(portal, contract).await?,
        risk_carrier: risk_carrier(portal, contract).await?.name,
        documents: issued_for(portal, contract.id).await?,
        card,
    })
}

/// The next renewal, given month and day: never the day on which cover begins, which renews nothing.
fn first_renewal((month, day): (u32, u32), starts_on: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    next_renewal(month, day, today.max(starts_on))
}

/// Each coverage once, as it stands, with how it stood before; those that ended last.
async fn coverages(portal: &Portal, contract: &contract::Model) -> Result<Vec<CoverageView>, Fault> {
    let rows = coverage::Entity::find()
        .filter(coverage::Column::ContractId.eq(contract.id))
        .order_by_desc(coverage::Column::Since)
        .all(&portal.db)
        .await?;
    let mut coverages: Vec<CoverageView> = Vec::new();
    for row in rows {
        let view = coverage_view(&row)?;
        match coverages.iter_mut().find(|kept| kept.code == view.code) {
            Some(newer) => newer.history.push(view),
            None => coverages.push(view),
        }
    }
    coverages.sort_by_key(|view| (view.until.is_some(), view.code));
    Ok(coverages)
}

fn coverage_view(row: &coverage::Model) -> Result<CoverageView, Fault> {
    let exclusions: Vec<String> = serde_json::from_str(&row.exclusions)?;
    Ok(CoverageView {
        code: decoded(&row.code, CoverageCode::from_code)?,
        since: row.since,
        until: row.until,
        ceiling: row.ceiling_cents.map(Cents),
        deductible: row.deductible_cents.map(Cents),
        exclusions: exclusions.iter().map(|code| decoded(code, ExclusionCode::from_code)).collect::<Result<_, _>>()?,
        history: Vec::new(),
    })
}

async fn coefficient(
    portal: &Portal,
    contract: &contract::Model,
    today: NaiveDate,
) -> Result<Option<(Coefficient, NaiveDate)>, Fault> {
    let row = bonus_malus::Entity::find()
        .filter(bonus_malus::Column::ContractId.eq(contract.id))
        .filter(bonus_malus::Column::Since.lte(today))
        .order_by_desc(bonus_malus::Column::Since)
        .one(&portal.db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let coefficient = Coefficient::from_hundredths(u16::try_from(row.coefficient_hundredths)?)?;
    Ok(Some((coefficient, row.since)))
}

async fn premiums(portal: &Portal, rows: &ContractRows) -> Result<Vec<PremiumView>, Fault> {
    let ids: Vec<Uuid> = rows.premiums.iter().map(|premium| premium.id).collect();
    let lines = premium_line::Entity::find()
        .filter(premium_line::Column::PremiumId.is_in(ids))
        .order_by_asc(premium_line::Column::Position)
        .all(&portal.db)
        .await?;
    rows.premiums
        .iter()
        .map(|premium| {
            let own = lines.iter().filter(|line| line.premium_id == premium.id);
            let lines = own.map(premium_line).collect::<Result<Vec<_>, _>>()?;
            let total = Cents(premium.total_cents);
            let adds_up = adds_up(total, lines.iter().map(|line| line.amount));
            Ok(PremiumView { from: premium.starts_on, until: premium.ends_on, total, lines, adds_up })
        })
        .collect()
}

fn premium_line(row: &premium_line::Model) -> Result<PremiumLineView, Fault> {
    Ok(PremiumLineView { kind: decoded(&row.kind, PremiumLineKind::from_code)?, amount: Cents(row.cents) })
}

async fn active_mandate(portal: &Portal, contract: &contract::Model) -> Result<Option<MandateView>, Fault> {
    let row = mandate::Entity::find()
        .filter(mandate::Column::ContractId.eq(contract.id))
        .filter(mandate::Column::State.eq("active"))
        .order_by_desc(mandate::Column::SignedOn)
        .one(&portal.db)
        .await?;
    Ok(row.map(|row| MandateView { reference: row.reference, iban_last4: row.iban_last4, signed_on: row.signed_on }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_contract_that_has_not_begun_does_not_renew_on_its_first_day() {
        let renewal = |starts_on| first_renewal((12, 11), starts_on, day(2026, 11, 23));
        assert_eq!(renewal(day(2026, 12, 11)), Some(day(2027, 12, 11)));
        assert_eq!(renewal(day(2027, 1, 1)), Some(day(2027, 12, 11)));
    }

    #[test]
    fn a_contract_that_runs_renews_at_the_next_date() {
        assert_eq!(first_renewal((12, 11), day(2024, 12, 11), day(2026, 11, 23)), Some(day(2026, 12, 11)));
        assert_eq!(first_renewal((12, 11), day(2024, 12, 11), day(2026, 12, 11)), Some(day(2027, 12, 11)));
    }
}
