//! Dates of birth.
//!
//! Typed as French people write dates, with or without separators, or as browsers send them. Two-digit years are refused: they
//! fit two centuries, and both are alive.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, de};
use thiserror::Error;

use crate::{text, value::hidden_debug};

/// Nobody alive was born before.
const EARLIEST_YEAR: i32 = 1900;
/// Most characters read.
const MAX_TYPED: usize = 16;

/// Why a text is not a date of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BirthDateError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// It is not written as day, month and year.
    #[error("is not written as day, month and year")]
    Malformed,
    /// The calendar has no such day.
    #[error("is not a day of the calendar")]
    NoSuchDay,
    /// It is before 1900 or after today.
    #[error("is before 1900 or in the future")]
    Implausible,
}

/// A date of birth, from 1900 to the day on which it was given.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct BirthDate(NaiveDate);

impl BirthDate {
    /// Reads `JJ/MM/AAAA` (also with `-`, `.` or spaces, and without zeros), `JJMMAAAA` or `AAAA-MM-JJ`.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Self, BirthDateError> {
        let typed = text::trim(text);
        if typed.is_empty() {
            return Err(BirthDateError::Empty);
        }
        if typed.chars().count() > MAX_TYPED {
            return Err(BirthDateError::Malformed);
        }
        let (year, month, day) = parts(typed).ok_or(BirthDateError::Malformed)?;
        let date = NaiveDate::from_ymd_opt(year, month, day).ok_or(BirthDateError::NoSuchDay)?;
        Self::from_date(date, today)
    }

    /// Takes a date that is already one, if somebody alive today can have been born on it.
    pub fn from_date(date: NaiveDate, today: NaiveDate) -> Result<Self, BirthDateError> {
        if date.year() < EARLIEST_YEAR || date > today {
            return Err(BirthDateError::Implausible);
        }
        Ok(Self(date))
    }

    /// The date itself.
    pub const fn date(self) -> NaiveDate {
        self.0
    }
}

hidden_debug!(BirthDate);

impl core::fmt::Display for BirthDate {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for BirthDate {
    /// Only the lower bound is checked: what is read back was given on a day that has passed since.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_date(NaiveDate::deserialize(deserializer)?, NaiveDate::MAX).map_err(de::Error::custom)
    }
}

/// Year, month and day, in whichever of the orders they were typed.
fn parts(typed: &str) -> Option<(i32, u32, u32)> {
    if typed.len() == 8 && typed.bytes().all(|b| b.is_ascii_digit()) {
        return Some((number(typed.get(4..)?, 4)?, number(typed.get(2..4)?, 2)?, number(typed.get(..2)?, 2)?));
    }
    let is_separator = |c: char| matches!(c, '/' | '-' | '.' | '\u{2011}') || c.is_whitespace();
    let mut groups = typed.split(is_separator).filter(|group| !group.is_empty());
    let (first, second, third) = (groups.next()?, groups.next()?, groups.next()?);
    if groups.next().is_some() {
        return None;
    }
    if first.len() == 4 {
        Some((number(first, 4)?, number(second, 2)?, number(third, 2)?))
    } else if third.len() == 4 {
        Some((number(third, 4)?, number(second, 2)?, number(first, 2)?))
    } else {
        None
    }
}

fn number<N: core::str::FromStr>(digits: &str, most: usize) -> Option<N> {
    (digits.len() <= most && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn parse(typed: &str) -> Result<NaiveDate, BirthDateError> {
        BirthDate::parse(typed, day(2026, 11, 23)).map(BirthDate::date)
    }

    #[test]
    fn a_date_is_read_in_every_usual_form() {
        for typed in [
            "03/07/1980",
            "3/7/1980",
            "03071980",
            "1980-07-03",
            "03-07-1980",
            "03.07.1980",
            " 03 07 1980\u{a0}",
            "03 / 07 / 1980",
        ] {
            assert_eq!(parse(typed), Ok(day(1980, 7, 3)), "{typed}");
        }
    }

    #[test]
    fn each_fault_has_its_own_name() {
        let long = "1".repeat(10_000);
        for (typed, fault) in [
            ("", BirthDateError::Empty),
            ("\u{a0}\u{200f}", BirthDateError::Empty),
            (long.as_str(), BirthDateError::Malformed),
            ("03/07/80", BirthDateError::Malformed),
            ("030780", BirthDateError::Malformed),
            ("03/07", BirthDateError::Malformed),
            ("03/07/1980/1", BirthDateError::Malformed),
            ("3 juillet 1980", BirthDateError::Malformed),
            ("<b>/07/1980", BirthDateError::Malformed),
            ("-3/+7/1980", BirthDateError::Malformed),
            ("\u{660}\u{663}/\u{660}\u{667}/\u{661}\u{669}\u{668}\u{660}", BirthDateError::Malformed),
            ("03/0\u{202e}7/1980", BirthDateError::Malformed),
            ("\u{1f382}", BirthDateError::Malformed),
            ("31/02/1980", BirthDateError::NoSuchDay),
            ("29/02/1981", BirthDateError::NoSuchDay),
            ("07/13/1980", BirthDateError::NoSuchDay),
            ("00/01/1980", BirthDateError::NoSuchDay),
            ("31/12/1899", BirthDateError::Implausible),
            ("24/11/2026", BirthDateError::Implausible),
        ] {
            assert_eq!(parse(typed), Err(fault), "{typed:.40}");
        }
    }

    #[test]
    fn the_bounds_and_leap_days_are_taken() {
        for typed in ["01/01/1900", "23/11/2026", "29/02/1980"] {
            assert!(parse(typed).is_ok(), "{typed}");
        }
    }

    #[test]
    fn a_date_crosses_the_wire_in_iso_form() {
        let date = BirthDate::parse("03/07/1980", day(2026, 11, 23)).unwrap();
        let json = serde_json::to_string(&date).unwrap();
        assert_eq!(json, "\"1980-07-03\"");
        assert_eq!(serde_json::from_str::<BirthDate>(&json).unwrap(), date);
        assert!(serde_json::from_str::<BirthDate>("\"1800-01-01\"").is_err());
    }
}
