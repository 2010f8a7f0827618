//! The yearly renewal (*échéance principale*): a day and a month, turned into the next date.

use chrono::{Datelike, NaiveDate};

/// The next renewal after a day. On the day itself the contract has just renewed, so the next one is a year away.
///
/// A day that the month does not have that year (29 February, 31 June) is the last of the month. None when there is no such
/// month or day in any year.
pub fn next_renewal(month: u32, day: u32, today: NaiveDate) -> Option<NaiveDate> {
    let this_year = in_year(today.year(), month, day)?;
    if this_year > today { Some(this_year) } else { in_year(today.year().checked_add(1)?, month, day) }
}

/// The renewal of a year.
fn in_year(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    if !(1..=31).contains(&day) {
        return None;
    }
    (28..=day).rev().chain([day]).find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::dated::day;

    #[test]
    fn the_next_renewal_is_this_year_until_it_has_passed() {
        assert_eq!(next_renewal(1, 1, day(2026, 11, 23)), Some(day(2027, 1, 1)));
        assert_eq!(next_renewal(12, 1, day(2026, 11, 23)), Some(day(2026, 12, 1)));
        assert_eq!(next_renewal(11, 23, day(2026, 11, 23)), Some(day(2027, 11, 23)));
    }

    #[test]
    fn the_29th_of_february_falls_on_the_28th_in_a_common_year() {
        assert_eq!(next_renewal(2, 29, day(2026, 11, 23)), Some(day(2027, 2, 28)));
        assert_eq!(next_renewal(2, 29, day(2027, 11, 23)), Some(day(2028, 2, 29)));
        assert_eq!(next_renewal(2, 29, day(2028, 2, 28)), Some(day(2028, 2, 29)));
        assert_eq!(next_renewal(2, 29, day(2027, 2, 28)), Some(day(2028, 2, 29)));
    }

    #[test]
    fn a_day_that_no_year_has_renews_never() {
        assert_eq!(next_renewal(13, 1, day(2026, 11, 23)), None);
        assert_eq!(next_renewal(0, 1, day(2026, 11, 23)), None);
        assert_eq!(next_renewal(5, 0, day(2026, 11, 23)), None);
        assert_eq!(next_renewal(5, 32, day(2026, 11, 23)), None);
    }

    proptest! {
        #[test]
        fn a_renewal_is_always_ahead_and_within_a_leap_year(month in 1u32..=12, day_of in 1u32..=31, offset in 0i64..5000) {
            let today = day(2020, 1, 1) + chrono::TimeDelta::days(offset);
            let ahead = next_renewal(month, day_of, today).map(|next| (next - today).num_days());
            prop_assert!(ahead.is_some_and(|days| (1..=366).contains(&days)), "{:?}", ahead);
        }
    }
}
