//! Days and hours in Paris.
//!
//! Deadlines and dates shown are those of mainland France while what is stored is UTC: these conversions are the one way
//! between the two.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::Paris;

/// How far the clocks of two machines may lie apart.
pub const CLOCKS_DIFFER: TimeDelta = TimeDelta::minutes(1);

/// Whether an instant that was written down lies further ahead than clocks differ: then the clock was set back since, and what is
/// counted from that instant would last as long as the clock was wrong.
pub fn is_yet_to_come(written: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    written.signed_duration_since(now) > CLOCKS_DIFFER
}

/// The day that it is in Paris at an instant.
pub fn paris_date(instant: DateTime<Utc>) -> NaiveDate {
    paris_local(instant).date()
}

/// What the clock and the calendar on the wall say in Paris at an instant.
pub fn paris_local(instant: DateTime<Utc>) -> NaiveDateTime {
    let utc = instant.naive_utc();
    // In the last hours that an instant can hold there is no other clock to read.
    utc.checked_add_offset(Paris.offset_from_utc_datetime(&utc).fix()).unwrap_or(utc)
}

/// The instant at which a day begins in Paris.
pub fn paris_midnight(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    // Clocks are moved at one in the morning UTC in the whole Union (directive 2000/84); a midnight that an older rule has
    // skipped is read as UTC.
    Paris.from_local_datetime(&midnight).earliest().map_or_else(|| midnight.and_utc(), |local| local.to_utc())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_day_begins_an_hour_before_utc_in_winter_and_two_in_summer() {
        assert_eq!(paris_date(instant("2026-12-31T22:59:59Z")), day(2026, 12, 31));
        assert_eq!(paris_date(instant("2026-12-31T23:00:00Z")), day(2027, 1, 1));
        assert_eq!(paris_date(instant("2026-07-13T21:59:59Z")), day(2026, 7, 13));
        assert_eq!(paris_date(instant("2026-07-13T22:00:00Z")), day(2026, 7, 14));
        assert_eq!(paris_midnight(day(2027, 1, 1)), instant("2026-12-31T23:00:00Z"));
        assert_eq!(paris_midnight(day(2026, 7, 14)), instant("2026-07-13T22:00:00Z"));
    }

    #[test]
    fn the_clocks_are_moved_on_the_right_nights() {
        for (utc, paris) in [
            ("2026-03-29T00:59:59Z", "2026-03-29T01:59:59"),
            ("2026-03-29T01:00:00Z", "2026-03-29T03:00:00"),
            ("2026-10-25T00:59:59Z", "2026-10-25T02:59:59"),
            ("2026-10-25T01:00:00Z", "2026-10-25T02:00:00"),
        ] {
            assert_eq!(paris_local(instant(utc)), paris.parse().unwrap());
        }
    }

    #[test]
    fn the_end_of_time_is_no_way_to_panic() {
        assert_eq!(paris_date(DateTime::<Utc>::MAX_UTC), NaiveDate::MAX);
        assert!(paris_date(DateTime::<Utc>::MIN_UTC) <= NaiveDate::MIN.succ_opt().unwrap());
        assert!(paris_midnight(NaiveDate::MAX) <= DateTime::<Utc>::MAX_UTC);
    }

    proptest! {
        #[test]
        fn every_day_begins_on_that_day(days in 0_i32..36_500) {
            let day = day(1996, 1, 1) + chrono::TimeDelta::days(days.into());
            let midnight = paris_midnight(day);
            prop_assert_eq!(paris_date(midnight), day);
            prop_assert!(paris_date(midnight - chrono::TimeDelta::nanoseconds(1)) < day);
        }
    }
}
