//! Counting in days, months and years, where a day outside the calendar is the day counted from.
//!
//! Nothing that the generator counts comes near the ends of chrono's calendar; the fallbacks only spare each caller an
//! error that cannot happen.

use chrono::{Datelike, Days, Months, NaiveDate};

/// So many days later, or earlier when negative.
pub(super) fn shift(date: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    if days < 0 { date.checked_sub_days(by) } else { date.checked_add_days(by) }.unwrap_or(date)
}

/// So many months later; the last day of a shorter month.
pub(super) fn months_later(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_add_months(Months::new(months)).unwrap_or(date)
}

/// So many months earlier; the last day of a shorter month.
pub(super) fn months_earlier(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_sub_months(Months::new(months)).unwrap_or(date)
}

/// So many years later.
pub(super) fn years_later(date: NaiveDate, years: u32) -> NaiveDate {
    months_later(date, years.saturating_mul(12))
}

/// Days from one date to another.
pub(super) fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// Whole years from one date to another; none before.
pub(super) fn years_between(from: NaiveDate, to: NaiveDate) -> u32 {
    to.years_since(from).unwrap_or(0)
}

/// The same month, the 28th at the latest: a day that every year and every month has, as renewal days are chosen.
pub(super) fn on_a_day_of_every_month(date: NaiveDate) -> NaiveDate {
    date.with_day(date.day().min(28)).unwrap_or(date)
}
