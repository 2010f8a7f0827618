//! The day of Easter, from which four holidays are counted.
//!
//! By the anonymous Gregorian computus (published in 1876, corrected by Meeus): integers alone, right for every year of the
//! Gregorian calendar, so that no table of years runs out.

use chrono::NaiveDate;

/// The first year in which Easter was kept by the Gregorian rule.
const FIRST_YEAR: i32 = 1583;

/// Easter Sunday of a year; none before 1583 or beyond what a date can hold.
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    if year < FIRST_YEAR {
        return None;
    }
    // The moon: the place in its cycle of nineteen years, and the days from 21 March to the full moon.
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let full_moon = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    // The week: the days from that full moon to the Sunday after it.
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - full_moon - of_century % 4) % 7;
    // Two full moons that would push Easter past 25 April are drawn back by a week.
    let drawn_back = (golden + 11 * full_moon + 22 * to_sunday) / 451;
    let from_march = full_moon + to_sunday - 7 * drawn_back + 114;
    let (month, day) = (from_march / 31, from_march % 31 + 1);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, Weekday};
    use proptest::prelude::*;

    use super::*;
    use crate::dated::day;

    #[test]
    fn easter_falls_where_the_church_put_it() {
        for date in [
            (1900, 4, 15),
            (1954, 4, 18),
            (1981, 4, 19),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2029, 4, 1),
            (2030, 4, 21),
            (2049, 4, 18),
            (2076, 4, 19),
            (2100, 3, 28),
        ] {
            assert_eq!(easter_sunday(date.0), Some(day(date.0, date.1, date.2)));
        }
    }

    #[test]
    fn the_earliest_is_the_22nd_of_march_and_the_latest_the_25th_of_april() {
        assert_eq!(easter_sunday(1818), Some(day(1818, 3, 22)));
        assert_eq!(easter_sunday(2285), Some(day(2285, 3, 22)));
        assert_eq!(easter_sunday(1943), Some(day(1943, 4, 25)));
        assert_eq!(easter_sunday(2038), Some(day(2038, 4, 25)));
    }

    #[test]
    fn there_is_no_gregorian_easter_before_the_calendar() {
        assert_eq!(easter_sunday(1582), None);
        assert_eq!(easter_sunday(i32::MIN), None);
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_between_its_two_bounds(year in 1583i32..9_999) {
            let easter = easter_sunday(year).unwrap();
            prop_assert_eq!(easter.weekday(), Weekday::Sun);
            prop_assert!(easter >= day(year, 3, 22) && easter <= day(year, 4, 25), "{}", easter);
        }
    }
}
