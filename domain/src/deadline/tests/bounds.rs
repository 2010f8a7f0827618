//! What is refused, and who may change a delay.

use chrono::NaiveDate;

use super::{instant, of};
use crate::{
    calendar::Calendar,
    dated::day,
    deadline::{
        DueError, Rule, Since, due, due_within,
        term::{days, hours, months, ouvres},
    },
};

const HERE: Calendar = Calendar::Mainland;

#[test]
fn a_rule_says_nothing_of_events_before_its_first_day() {
    assert_eq!(due(Rule::DisasterPosition, day(2022, 12, 31), HERE), Err(DueError::NotInForce));
    assert_eq!(due(Rule::MemoPresumption, day(2024, 3, 31), HERE), Err(DueError::NotInForce));
}

#[test]
fn hours_are_not_counted_from_a_day() {
    assert_eq!(due(Rule::BreachNotice, day(2026, 11, 23), HERE), Err(DueError::HourMissing));
}

#[test]
fn what_stands_in_the_contract_is_asked_of_the_contract() {
    let known = day(2026, 11, 23);
    assert_eq!(due(Rule::TheftSettlement, known, HERE), Err(DueError::ContractSays));
    let own = due_within(Rule::TheftSettlement, days(30), known, HERE).unwrap();
    assert_eq!((own.last_day, own.own_term), (day(2026, 12, 23), true));
}

#[test]
fn a_contract_leaves_the_customer_more_time_and_never_less() {
    let known = day(2026, 11, 20);
    let longer = due_within(Rule::ClaimDeclaration, ouvres(10), known, HERE).unwrap();
    assert_eq!(longer.last_day, day(2026, 12, 4));
    assert_eq!(due_within(Rule::ClaimDeclaration, ouvres(4), known, HERE), Err(DueError::HarsherThanLaw));
    // Five days that all count are less than five jours ouvrés.
    assert_eq!(due_within(Rule::ClaimDeclaration, days(5), known, HERE), Err(DueError::HarsherThanLaw));
}

#[test]
fn the_insurer_promises_itself_less_time_and_never_more() {
    let sent = day(2026, 11, 23);
    assert!(due_within(Rule::ComplaintAnswer, days(15), sent, HERE).is_ok());
    assert_eq!(due_within(Rule::ComplaintAnswer, months(3), sent, HERE), Err(DueError::HarsherThanLaw));
}

#[test]
fn nobody_changes_a_limitation() {
    assert_eq!(due_within(Rule::Limitation, months(36), day(2026, 11, 23), HERE), Err(DueError::FixedByLaw));
}

#[test]
fn the_end_of_the_calendar_is_no_way_to_panic() {
    assert_eq!(due(Rule::ComplaintAnswer, NaiveDate::MAX, HERE), Err(DueError::BeyondCalendar));
    assert_eq!(due(Rule::ClaimDeclaration, NaiveDate::MAX, HERE), Err(DueError::BeyondCalendar));
    let last = chrono::DateTime::<chrono::Utc>::MAX_UTC;
    assert_eq!(due(Rule::BreachNotice, last, HERE), Err(DueError::BeyondCalendar));
    assert_eq!(due_within(Rule::ClaimSettlement, hours(1), NaiveDate::MAX, HERE), Err(DueError::HourMissing));
}

#[test]
fn a_due_crosses_the_wire_unharmed() {
    let sent = of(Rule::ComplaintAnswer, day(2026, 12, 31));
    let wire = serde_json::to_string(&sent).unwrap();
    assert_eq!(serde_json::from_str::<crate::deadline::Due>(&wire).unwrap(), sent);
    assert!(sent.delay().is_some());
}

#[test]
fn a_day_and_an_instant_of_it_are_the_same_day() {
    assert_eq!(Since::from(instant("2026-11-22T23:00:00Z")).day(), Since::from(day(2026, 11, 23)).day());
}
