//! The engine as those who use it see it: known ends, where a delay stands, what is told, what holds for all of the table.

mod bounds;
mod properties;
mod sentences;
mod standing;
mod vectors;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Due, Rule, due};
use crate::{calendar::Calendar, time};

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A delay that began on a day, by the holidays of the mainland.
fn of(rule: Rule, began: NaiveDate) -> Due {
    due(rule, began, Calendar::Mainland).unwrap()
}

/// An hour of a day on the clock of Paris, in winter or summer.
fn at(day: NaiveDate, hour: i64) -> DateTime<Utc> {
    time::paris_midnight(day) + chrono::TimeDelta::hours(hour)
}
