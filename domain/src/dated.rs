//! Figures that the law may change: each with the day from which it holds and where it is written.
//!
//! A rate, a ceiling or a delay is data, not a literal in the code: when the law changes a line is added, and what happened
//! under the old line is still judged by it.

use chrono::NaiveDate;

/// A figure, since when it holds, and its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated<T> {
    /// First day on which it holds.
    pub since: NaiveDate,
    /// The figure.
    pub value: T,
    /// Article or text where it is written, and how sure it is.
    pub source: &'static str,
}

/// The figure that holds on a day, from a list in the order of time; before the first, the first. None of an empty list.
pub fn holding_on<T>(figures: &[Dated<T>], day: NaiveDate) -> Option<&Dated<T>> {
    figures.iter().rev().find(|figure| figure.since <= day).or(figures.first())
}

/// A day of the calendar, for tables; the first day of all when there is no such day.
pub(crate) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIGURES: [Dated<u8>; 2] = [
        Dated { since: day(2020, 1, 1), value: 12, source: "old" },
        Dated { since: day(2025, 1, 1), value: 20, source: "new" },
    ];

    fn on(date: NaiveDate) -> Option<u8> {
        holding_on(&FIGURES, date).map(|figure| figure.value)
    }

    #[test]
    fn a_day_is_judged_by_the_figure_of_its_time() {
        assert_eq!(on(day(2024, 12, 31)), Some(12));
        assert_eq!(on(day(2025, 1, 1)), Some(20));
        assert_eq!(on(day(2040, 1, 1)), Some(20));
    }

    #[test]
    fn a_day_before_the_first_figure_is_judged_by_the_first() {
        assert_eq!(on(day(1999, 1, 1)), Some(12));
    }
}
