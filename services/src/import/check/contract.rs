//! Contracts, coverages, premiums and the bonus-malus.

use chrono::NaiveDate;
use domain::{
    bonus_malus::Coefficient,
    contract::Product,
    coverage::{CoverageCode, ExclusionCode},
    money::Cents,
    premium::{PremiumLineKind, adds_up},
    reference::ContractNumber,
};

use super::field::{Checks, code_of, json_list};
use crate::{
    entity::{bonus_malus, contract, coverage, premium, premium_line},
    feed::{
        BonusMalusRecord, ContractRecord, CoverageRecord, PremiumLineRecord, PremiumRecord, RenewalDay,
        WithdrawalRecord,
    },
    import::{
        bad_line::Reason,
        kind::Kind,
        row::{self, Row},
        shape::Shape,
    },
};

const MAX_FORMULA: usize = 80;
/// Most lines of a premium and most exclusions of a coverage: more is a fault of the feed.
const MAX_LIST: usize = 50;

pub(super) fn contract(checks: &mut Checks, record: ContractRecord) -> Row {
    dates(checks, &record);
    renewal(checks, record.renewal);
    Row::Contract(Box::new(contract::Model {
        id: checks.id,
        source_version: record.version,
        number: checks.canonical("number", Shape::ContractNumber, ContractNumber::parse(&record.number)),
        product: code_of(record.product),
        formula: checks.text("formula", &record.formula, MAX_FORMULA),
        policyholder_id: checks.reference("policyholder", Kind::Person, &record.policyholder),
        risk_carrier_id: checks.reference("risk_carrier", Kind::RiskCarrier, &record.risk_carrier),
        broker_id: record.broker.map(|broker| checks.reference("broker", Kind::Broker, &broker)),
        subscribed_on: record.subscribed_on,
        starts_on: record.starts_on,
        ends_on: record.ends_on,
        end_reason: record.end_reason.map(code_of),
        renewal_month: i32::try_from(record.renewal.month).unwrap_or_default(),
        renewal_day: i32::try_from(record.renewal.day).unwrap_or_default(),
        suspended_from: record.suspended_from,
        suspension_reason: record.suspension_reason.map(code_of),
        payment_frequency: code_of(record.payment_frequency),
        withdrawn_at: None,
        source_id: record.id,
    }))
}

/// The contract must be there: to withdraw what never came is a fault of the feed.
pub(super) fn withdrawal(checks: &mut Checks, record: WithdrawalRecord) -> Row {
    let WithdrawalRecord { id, version } = record;
    checks.reference("id", Kind::Contract, &id);
    Row::Withdrawal { contract: checks.id, version }
}

fn dates(checks: &mut Checks, record: &ContractRecord) {
    checks.date("subscribed_on", record.subscribed_on);
    checks.date_from("starts_on", record.starts_on, "subscribed_on", record.subscribed_on);
    if let Some(ends_on) = record.ends_on {
        checks.date_from("ends_on", ends_on, "starts_on", record.starts_on);
    }
    checks.together(("ends_on", record.ends_on.is_some()), ("end_reason", record.end_reason.is_some()));
    if let Some(suspended_from) = record.suspended_from {
        checks.date_from("suspended_from", suspended_from, "starts_on", record.starts_on);
        if record.ends_on.is_some_and(|ends_on| ends_on < suspended_from) {
            checks.refuse("ends_on", Reason::Before { other: "suspended_from" });
        }
    }
    checks.together(
        ("suspended_from", record.suspended_from.is_some()),
        ("suspension_reason", record.suspension_reason.is_some()),
    );
}

fn renewal(checks: &mut Checks, renewal: RenewalDay) {
    // In a leap year, so that a contract signed on 29 February keeps its day.
    if NaiveDate::from_ymd_opt(2024, renewal.month, renewal.day).is_none() {
        checks.refuse("renewal", Reason::Not { shape: Shape::RenewalDay, why: "does not exist".into() });
    }
}

pub(super) fn coverage(checks: &mut Checks, record: CoverageRecord) -> Row {
    let code = checks.code("code", CoverageCode::from_code(&record.code));
    checks.period(record.since, record.until);
    checks.range("exclusions", count(&record.exclusions), 0, count_of(MAX_LIST));
    for (place, exclusion) in record.exclusions.iter().enumerate() {
        checks.code(&format!("exclusions[{place}]"), ExclusionCode::from_code(exclusion));
    }
    Row::Coverage(coverage::Model {
        id: checks.id,
        source_version: record.version,
        contract_id: checks.contract_of(code.map(CoverageCode::product), &record.contract),
        code: record.code,
        since: record.since,
        until: record.until,
        ceiling_cents: record.ceiling_cents.map(|cents| checks.amount("ceiling_cents", cents, 1)),
        deductible_cents: record.deductible_cents.map(|cents| checks.amount("deductible_cents", cents, 0)),
        exclusions: json_list(&record.exclusions),
        source_id: record.id,
    })
}

pub(super) fn premium(checks: &mut Checks, record: PremiumRecord) -> Row {
    checks.date("from", record.from);
    checks.date_from("until", record.until, "from", record.from);
    let lines = premium_lines(checks, &record.lines);
    if !adds_up(Cents(record.total_cents), record.lines.iter().map(|line| Cents(line.cents))) {
        checks.refuse("total_cents", Reason::DoesNotAddUp);
    }
    let model = premium::Model {
        id: checks.id,
        source_version: record.version,
        contract_id: checks.contract_of(None, &record.contract),
        starts_on: record.from,
        ends_on: record.until,
        total_cents: checks.amount("total_cents", record.total_cents, 0),
        source_id: record.id,
    };
    Row::Premium(model, lines)
}

fn premium_lines(checks: &mut Checks, lines: &[PremiumLineRecord]) -> Vec<premium_line::Model> {
    checks.range("lines", count(lines), 1, count_of(MAX_LIST));
    let premium_id = checks.id;
    let mut rows = Vec::with_capacity(lines.len());
    for (place, line) in lines.iter().enumerate() {
        checks.code(&format!("lines[{place}].kind"), PremiumLineKind::from_code(&line.kind));
        let position = i32::try_from(place).unwrap_or_default();
        rows.push(premium_line::Model {
            id: row::premium_line_id(premium_id, position),
            premium_id,
            position,
            kind: line.kind.clone(),
            cents: checks.signed_amount(&format!("lines[{place}].cents"), line.cents),
        });
    }
    rows
}

pub(super) fn bonus_malus(checks: &mut Checks, record: BonusMalusRecord) -> Row {
    let coefficient = Coefficient::from_hundredths(record.coefficient_hundredths);
    checks.shaped("coefficient_hundredths", Shape::Coefficient, coefficient);
    Row::BonusMalus(bonus_malus::Model {
        id: checks.id,
        source_version: record.version,
        contract_id: checks.contract_of(Some(Product::Auto), &record.contract),
        since: checks.date("since", record.since),
        coefficient_hundredths: i32::from(record.coefficient_hundredths),
        source_id: record.id,
    })
}

fn count<T>(list: &[T]) -> i64 {
    count_of(list.len())
}

fn count_of(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
