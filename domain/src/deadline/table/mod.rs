//! The table of delays, a file for each field.
//!
//! To add a line: in the file of its field, in the order of time where a rule has several. To add a field: a file with its
//! `DELAYS`, and its place in `FIELDS`.

mod complaint;
mod declaration;
mod disaster;
mod ending;
mod injury;
mod paper;
mod premium;
mod settlement;
mod space;

use chrono::NaiveDate;

use super::{Delay, Rule};
use crate::dated::day;

/// First day of articles that are older: delays of ten years and less that began before it are over. The first day of each is to
/// verify before it is used for anything older.
const LONG_HELD: NaiveDate = day(2015, 1, 1);

/// From when the promises of the portal's own hold.
const PORTAL: NaiveDate = day(2026, 1, 1);

const FIELDS: &[&[Delay]] = &[
    declaration::DELAYS,
    settlement::DELAYS,
    injury::DELAYS,
    disaster::DELAYS,
    premium::DELAYS,
    complaint::DELAYS,
    ending::DELAYS,
    paper::DELAYS,
    space::DELAYS,
];

/// Every line of the table.
pub fn delays() -> impl Iterator<Item = &'static Delay> {
    FIELDS.iter().copied().flatten()
}

/// The version of a rule that holds for an event of a day; none before its first.
pub fn holding(rule: Rule, day: NaiveDate) -> Option<&'static Delay> {
    delays().find(|delay| delay.rule == rule && delay.since <= day && delay.until.is_none_or(|until| day <= until))
}
