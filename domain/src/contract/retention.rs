//! How long an ended contract stays readable.
//!
//! Art. L111-11 of the Code des assurances: documents given through a personal space stay there for at least five years after
//! the end of the contract. So an ended contract is never a reason to block the space.

use chrono::{Months, NaiveDate};

use crate::dated::{self, Dated, day};

/// Years during which an ended contract stays readable, by the day on which it ended.
pub const READABLE_YEARS: &[Dated<u32>] = &[Dated {
    since: day(2018, 4, 1),
    value: 5,
    source: "Code des assurances, art. L111-11 (the five years read in the text; their first day, of ordonnance 2017-1433, to verify)",
}];

/// The last day on which a contract that ended on a day is readable.
pub fn readable_until(ended_on: NaiveDate) -> NaiveDate {
    let years = dated::holding_on(READABLE_YEARS, ended_on).map_or(0, |figure| figure.value);
    ended_on.checked_add_months(Months::new(years.saturating_mul(12))).unwrap_or(NaiveDate::MAX)
}

/// Whether a contract that ended on a day is still readable.
pub fn is_readable(ended_on: NaiveDate, today: NaiveDate) -> bool {
    today <= readable_until(ended_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ended_contract_is_readable_for_five_years() {
        assert_eq!(readable_until(day(2026, 11, 23)), day(2031, 11, 23));
        assert!(is_readable(day(2026, 11, 23), day(2031, 11, 23)));
        assert!(!is_readable(day(2026, 11, 23), day(2031, 11, 24)));
    }

    #[test]
    fn five_years_from_the_29th_of_february_end_on_the_28th() {
        assert_eq!(readable_until(day(2024, 2, 29)), day(2029, 2, 28));
    }

    #[test]
    fn the_end_of_the_calendar_is_no_way_to_panic() {
        assert_eq!(readable_until(NaiveDate::MAX), NaiveDate::MAX);
    }

    #[test]
    fn a_contract_that_ended_before_the_article_is_kept_as_long() {
        assert_eq!(readable_until(day(2017, 1, 1)), day(2022, 1, 1));
    }
}
