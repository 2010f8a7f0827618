//! Everything about one contract, in one statement.

use std::{cmp::Reverse, ops::Range};

use chrono::{Datelike as _, NaiveDate};
use domain::{
    bonus_malus::Coefficient,
    contract::{CoverState, PaymentFrequency, next_renewal, readable_until},
    coverage::{CoverageCode, ExclusionCode},
    money::Cents,
    premium::{PremiumLineKind, adds_up},
    reference::{CertificateNumber, ContractNumber},
    view::{ContractDetail, CoverageView, MandateView, PaidIn, PremiumLineView, PremiumView},
};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _, Select,
};
use serde::Deserialize;

use super::{
    list::card,
    parties::{NamedCarrier, NamedDriver, ask_broker, ask_carrier, ask_drivers, broker, drivers},
    payments::in_reading_order,
    rows::{Asked, ContractRows, Instalments, PremiumRow, decoded},
    which::Which,
};
use crate::{
    account::Customer,
    certificate::{IssuedRow, ask_issued, issued},
    entity::{bonus_malus, broker as broker_row, coverage, instalment, mandate, premium, premium_line},
    failure::Fault,
    portal::Portal,
    together::{Field, Part, Rows, Together},
};

/// What is shown of what a contract has gathered over the years. Where nothing is said, the latest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Past {
    /// The calendar year of which paid instalments are shown.
    pub paid_in: Option<i32>,
    /// The paper before which the older ones stand that are shown.
    pub papers_before: Option<CertificateNumber>,
}

/// The customer's contract of that number; none when there is no such contract, or it is somebody else's.
///
/// Of what was paid it has a calendar year if one is asked for, or else what was due since the first day of last year.
pub async fn find_contract(
    customer: &Customer,
    portal: &Portal,
    number: &ContractNumber,
    past: &Past,
) -> Result<Option<ContractDetail>, Fault> {
    let (mut together, today) = (Together::new(portal), portal.clock.today());
    let which = Which::one(&mut together, customer, number);
    let year = known_year(past.paid_in);
    let (first, last) = paid_between(year, today);
    let asked = Asked::ask(&mut together, which, Instalments::OpenAndOf(first, last));
    let around = Around::ask(&mut together, which, (today, past.papers_before.as_ref()));
    let oldest = together.rows(oldest_instalment(which));
    let mut rows = together.fetch(portal).await?;
    let Some(contract) = asked.answered(&mut rows)?.pop() else { return Ok(None) };
    let oldest = rows.take(&oldest)?.pop().map(|row| row.due_on);
    let paid_in = PaidIn { year, earlier: earlier_years(oldest, contract.contract.ends_on, today) };
    Ok(Some(around.answered(customer, &contract, &mut rows, (paid_in, today))?))
}

/// The first instalment that is known of a contract: where its years begin.
fn oldest_instalment(which: Which) -> Select<instalment::Entity> {
    let oldest = instalment::Entity::find().select_only().column(instalment::Column::Id);
    let oldest = oldest.filter(which.named_by(instalment::Column::ContractId));
    let oldest = oldest.order_by_asc(instalment::Column::DueOn).limit(1);
    instalment::Entity::find().filter(instalment::Column::Id.in_subquery(oldest.into_query()))
}

/// The years that can be meant: databases write and compare four digits.
const YEARS: Range<i32> = 1900..10_000;

fn known_year(asked: Option<i32>) -> Option<i32> {
    asked.filter(|year| YEARS.contains(year))
}

/// The days of which paid instalments are shown. One that is paid before it is due is recent.
fn paid_between(year: Option<i32>, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let whole = |first, last| Some((NaiveDate::from_ymd_opt(first, 1, 1)?, NaiveDate::from_ymd_opt(last, 12, 31)?));
    let asked = year.and_then(|year| whole(year, year));
    asked.or_else(|| whole(today.year() - 1, 9999)).unwrap_or((today, today))
}

/// The years that can be asked for, newest first: those before what is recent, to the end of the contract.
fn earlier_years(oldest: Option<NaiveDate>, ends_on: Option<NaiveDate>, today: NaiveDate) -> Vec<i32> {
    let last = ends_on.map_or(today.year(), |end| end.year()).min(today.year() - 2);
    oldest.map(|oldest| (oldest.year()..=last).rev().collect()).unwrap_or_default()
}

/// What a contract's own page shows besides what a list shows of it.
struct Around {
    coverages: Part<coverage::Model>,
    drivers: Part<NamedDriver>,
    coefficients: Part<bonus_malus::Model>,
    premium_lines: Part<premium_line::Model>,
    mandates: Part<ActiveMandate>,
    brokers: Part<broker_row::Model>,
    carriers: Part<NamedCarrier>,
    documents: Part<IssuedRow>,
}

/// A mandate by which premiums are taken. The account itself stays sealed where it is.
#[derive(Deserialize)]
struct ActiveMandate {
    reference: String,
    iban_last4: String,
    signed_on: NaiveDate,
}

impl Around {
    fn ask(
        together: &mut Together,
        which: Which,
        (today, papers_before): (NaiveDate, Option<&CertificateNumber>),
    ) -> Self {
        let coverages = coverage::Entity::find().filter(which.named_by(coverage::Column::ContractId));
        let coefficients = bonus_malus::Entity::find().filter(which.named_by(bonus_malus::Column::ContractId));
        let lines = premium_line::Entity::find().inner_join(premium::Entity);
        let mandates = mandate::Entity::find().filter(which.named_by(mandate::Column::ContractId));
        let shown = [mandate::Column::Reference, mandate::Column::IbanLast4, mandate::Column::SignedOn];
        Self {
            coverages: together.rows(coverages),
            drivers: ask_drivers(together, which),
            coefficients: together.rows(coefficients.filter(bonus_malus::Column::Since.lte(today))),
            premium_lines: together.rows(lines.filter(which.named_by(premium::Column::ContractId))),
            mandates: together.fields(mandates.filter(mandate::Column::State.eq("active")), shown.map(Field::of)),
            brokers: ask_broker(together, which),
            carriers: ask_carrier(together, which),
            documents: ask_issued(together, which, papers_before),
        }
    }

    fn answered(
        self,
        customer: &Customer,
        rows: &ContractRows,
        fetched: &mut Rows,
        (paid_in, today): (PaidIn, NaiveDate),
    ) -> Result<ContractDetail, Fault> {
        let contract = &rows.contract;
        let card = card(customer, rows, today)?;
        let ended = match card.state {
            CoverState::Ended { on, .. } => Some(on),
            _ => None,
        };
        let renewal = (u32::try_from(contract.renewal_month)?, u32::try_from(contract.renewal_day)?);
        let carrier = fetched.take(&self.carriers)?.pop();
        Ok(ContractDetail {
            subscribed_on: contract.subscribed_on,
            renews_on: contract.ends_on.is_none().then(|| first_renewal(renewal, contract.starts_on, today)).flatten(),
            readable_until: ended.map(readable_until),
            coverages: coverages(fetched.take(&self.coverages)?)?,
            drivers: drivers(fetched.take(&self.drivers)?, today)?,
            bonus_malus: coefficient(fetched.take(&self.coefficients)?)?,
            premiums: premiums(&rows.premiums, fetched.take(&self.premium_lines)?)?,
            payment_frequency: decoded(&contract.payment_frequency, PaymentFrequency::from_code)?,
            instalments: in_reading_order(&rows.instalments, today)?,
            paid_in,
            mandate: fetched.take(&self.mandates)?.into_iter().max_by_key(|row| row.signed_on).map(mandate_view),
            broker: fetched.take(&self.brokers)?.pop().map(broker).transpose()?,
            risk_carrier: carrier.ok_or_else(|| Fault::new("a contract's risk carrier is missing"))?.name,
            documents: issued(fetched.take(&self.documents)?)?,
            card,
        })
    }
}

/// The next renewal, given month and day: never the day on which cover begins, which renews nothing.
fn first_renewal((month, day): (u32, u32), starts_on: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    next_renewal(month, day, today.max(starts_on))
}

/// Each coverage once, as it stands, with how it stood before; those that ended last.
fn coverages(mut rows: Vec<coverage::Model>) -> Result<Vec<CoverageView>, Fault> {
    rows.sort_by_key(|row| Reverse(row.since));
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

/// The coefficient that applies: the last of those that have begun.
fn coefficient(begun: Vec<bonus_malus::Model>) -> Result<Option<(Coefficient, NaiveDate)>, Fault> {
    let Some(row) = begun.into_iter().max_by_key(|row| row.since) else { return Ok(None) };
    let coefficient = Coefficient::from_hundredths(u16::try_from(row.coefficient_hundredths)?)?;
    Ok(Some((coefficient, row.since)))
}

fn premiums(premiums: &[PremiumRow], mut lines: Vec<premium_line::Model>) -> Result<Vec<PremiumView>, Fault> {
    lines.sort_by_key(|line| line.position);
    premiums
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

fn mandate_view(row: ActiveMandate) -> MandateView {
    MandateView { reference: row.reference, iban_last4: row.iban_last4, signed_on: row.signed_on }
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
    fn what_is_recent_begins_with_last_year_and_a_year_is_whole() {
        let today = day(2026, 1, 3);
        assert_eq!(paid_between(None, today), (day(2025, 1, 1), day(9999, 12, 31)));
        assert_eq!(paid_between(Some(2024), today), (day(2024, 1, 1), day(2024, 12, 31)));
        assert_eq!(earlier_years(Some(day(2022, 5, 1)), None, today), [2024, 2023, 2022]);
        assert_eq!(earlier_years(Some(day(2022, 5, 1)), Some(day(2023, 2, 1)), today), [2023, 2022]);
        assert!(
            earlier_years(Some(day(2025, 5, 1)), None, today).is_empty() && earlier_years(None, None, today).is_empty()
        );
    }

    #[test]
    fn a_year_that_no_database_compares_is_not_asked_for() {
        assert_eq!([i32::MIN, 0, 1899, 10_000, i32::MAX].map(|year| known_year(Some(year))), [None; 5]);
        assert_eq!([1900, 2024, 9999].map(|year| known_year(Some(year))), [Some(1900), Some(2024), Some(9999)]);
    }

    #[test]
    fn a_contract_that_runs_renews_at_the_next_date() {
        assert_eq!(first_renewal((12, 11), day(2024, 12, 11), day(2026, 11, 23)), Some(day(2026, 12, 11)));
        assert_eq!(first_renewal((12, 11), day(2024, 12, 11), day(2026, 12, 11)), Some(day(2027, 12, 11)));
    }
}
