//! Dates and hours: `23 novembre 2026`, `1er janvier 2027 à 9 h 05`, `23 November 2026, 09:05`.
//!
//! English dates have the day first, as readers in Europe expect. No line is broken between the day and its month. Hours are
//! those of Paris, where the portal's clock hangs.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

use super::{NO_BREAK, digits};
use crate::{locale::Locale, time};

/// French month names.
const FRENCH: [&str; 12] = [
    "janvier",
    "f\u{e9}vrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "ao\u{fb}t",
    "septembre",
    "octobre",
    "novembre",
    "d\u{e9}cembre",
];
/// English month names.
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date in words.
pub fn date(day: NaiveDate, locale: Locale) -> String {
    let (months, first) = match locale {
        Locale::Fr => (FRENCH, "1er"),
        Locale::En => (ENGLISH, "1"),
    };
    let mut text = String::with_capacity(32);
    if day.day() == 1 {
        text.push_str(first);
    } else {
        digits::push(&mut text, day.day().into(), 1);
    }
    text.push(NO_BREAK);
    text.push_str(months.iter().zip(1..).find(|(_, number)| *number == day.month()).map_or("", |(name, _)| name));
    text.push(' ');
    push_year(&mut text, day);
    text
}

/// A date in figures, the day first in both languages: `23/11/2026`.
pub fn date_short(day: NaiveDate, _locale: Locale) -> String {
    let mut text = String::new();
    digits::push(&mut text, day.day().into(), 2);
    text.push('/');
    digits::push(&mut text, day.month().into(), 2);
    text.push('/');
    push_year(&mut text, day);
    text
}

/// A date for machines (ISO 8601): `2026-11-23`.
pub fn date_iso(day: NaiveDate) -> String {
    let mut text = String::with_capacity(10);
    push_year(&mut text, day);
    for part in [day.month(), day.day()] {
        text.push('-');
        digits::push(&mut text, part.into(), 2);
    }
    text
}

/// A date in words and an hour, in Paris.
pub fn date_time(instant: DateTime<Utc>, locale: Locale) -> String {
    let local = time::paris_local(instant);
    let mut text = date(local.date(), locale);
    match locale {
        Locale::Fr => {
            text.push_str(" \u{e0} ");
            digits::push(&mut text, local.hour().into(), 1);
            text.extend([NO_BREAK, 'h', NO_BREAK]);
        }
        Locale::En => {
            text.push_str(", ");
            digits::push(&mut text, local.hour().into(), 2);
            text.push(':');
        }
    }
    digits::push(&mut text, local.minute().into(), 2);
    text
}

fn push_year(text: &mut String, day: NaiveDate) {
    digits::push(text, day.year().unsigned_abs().into(), 4);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_date_is_written_in_words() {
        assert_eq!(date(day(2026, 11, 23), Locale::Fr), "23\u{a0}novembre 2026");
        assert_eq!(date(day(2027, 1, 1), Locale::Fr), "1er\u{a0}janvier 2027");
        assert_eq!(date(day(2026, 11, 23), Locale::En), "23\u{a0}November 2026");
        assert_eq!(date(day(2027, 1, 1), Locale::En), "1\u{a0}January 2027");
        assert_eq!(date(day(2026, 8, 9), Locale::Fr), "9\u{a0}ao\u{fb}t 2026");
        assert_eq!(date(day(2026, 12, 31), Locale::En), "31\u{a0}December 2026");
    }

    #[test]
    fn a_date_in_figures_has_the_day_first_in_both_languages() {
        assert_eq!(date_short(day(2026, 3, 4), Locale::Fr), "04/03/2026");
        assert_eq!(date_short(day(2026, 3, 4), Locale::En), "04/03/2026");
    }

    #[test]
    fn a_date_for_machines_has_the_year_first() {
        assert_eq!(date_iso(day(2026, 3, 4)), "2026-03-04");
        assert_eq!(date_iso(day(987, 12, 31)), "0987-12-31");
    }

    #[test]
    fn an_instant_is_told_by_the_clock_of_paris() {
        let winter = day(2026, 11, 23).and_hms_opt(8, 5, 59).unwrap().and_utc();
        let late_summer_evening = day(2026, 8, 31).and_hms_opt(22, 0, 0).unwrap().and_utc();
        assert_eq!(date_time(winter, Locale::Fr), "23\u{a0}novembre 2026 \u{e0} 9\u{a0}h\u{a0}05");
        assert_eq!(date_time(winter, Locale::En), "23\u{a0}November 2026, 09:05");
        assert_eq!(date_time(late_summer_evening, Locale::Fr), "1er\u{a0}septembre 2026 \u{e0} 0\u{a0}h\u{a0}00");
    }
}
