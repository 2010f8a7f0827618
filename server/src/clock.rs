//! Moving the one clock, where it can be moved: by the command, by the page `/dev/temps`, by tests.

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use domain::time::paris_midnight;
use services::{Fault, Portal, clock::Clock};

/// How the clock is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// So much later, or earlier.
    By(TimeDelta),
    /// To an instant.
    To(DateTime<Utc>),
    /// Back to the machine's time.
    Reset,
}

/// Moves the clock, for every process on the same database, and says what time it is now.
///
/// # Errors
/// A fault when the clock cannot be moved: production's cannot.
pub async fn move_clock(portal: &Portal, how: Move) -> Result<DateTime<Utc>, Fault> {
    portal.clock.follow(&portal.db).await?;
    let now = portal.clock.now();
    let by = match how {
        Move::By(by) => by,
        Move::To(instant) => instant - now,
        Move::Reset => TimeDelta::seconds(-portal.clock.offset().unwrap_or_default()),
    };
    match &portal.clock {
        Clock::Stopped(_) => portal.clock.advance(by),
        Clock::Movable(_) | Clock::System => {
            // The offset is whole seconds: rounded up, a clock set to an hour is never before it.
            let seconds = by.num_milliseconds().saturating_add(999).div_euclid(1000);
            let offset = portal.clock.offset().unwrap_or_default().saturating_add(seconds);
            portal.clock.move_to(&portal.db, offset).await?;
        }
    }
    // What is due at the new hour need not wait for the worker's next look.
    portal.bell.notify_one();
    Ok(portal.clock.now())
}

/// A length of time, as a person types it: `90s`, `30m`, `12h`, `2d`, `1w`, with a minus for the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length(pub TimeDelta);

impl FromStr for Length {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const HELP: &str = "write a number and a unit: 90s, 30m, 12h, 2d, 1w";
        let (number, unit) = text.trim().split_at_checked(text.trim().len().saturating_sub(1)).ok_or(HELP)?;
        let number: i64 = number.parse().map_err(|_| HELP)?;
        let length = match unit {
            "s" => TimeDelta::try_seconds(number),
            "m" => TimeDelta::try_minutes(number),
            "h" => TimeDelta::try_hours(number),
            "d" => TimeDelta::try_days(number),
            "w" => TimeDelta::try_weeks(number),
            _ => None,
        };
        length.filter(|length| length.num_days().abs() < 40_000).map(Self).ok_or(HELP)
    }
}

/// An instant, as a person types it: with its offset (`…Z`, `…+01:00`), or without, and then it is Paris time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instant(pub DateTime<Utc>);

impl FromStr for Instant {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const HELP: &str = "write a day and perhaps an hour of Paris: 2027-01-01, 2027-01-01T10:00";
        let text = text.trim();
        if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
            return Ok(Self(instant.to_utc()));
        }
        let written = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"];
        let local = written.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok());
        let local =
            local.or_else(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?.and_hms_opt(0, 0, 0)).ok_or(HELP)?;
        Ok(Self(paris_instant(local)))
    }
}

/// The instant of a time on Paris's walls. In the two nights a year in which clocks are moved it may be an hour beside.
fn paris_instant(local: NaiveDateTime) -> DateTime<Utc> {
    paris_midnight(local.date()) + local.signed_duration_since(local.date().and_time(chrono::NaiveTime::MIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_a_number_and_a_unit() {
        assert_eq!("2d".parse(), Ok(Length(TimeDelta::days(2))));
        assert_eq!("-90s".parse(), Ok(Length(TimeDelta::seconds(-90))));
        for bad in ["", "2", "d", "2 days", "2y", "é", "99999999999d"] {
            assert!(bad.parse::<Length>().is_err(), "{bad}");
        }
    }

    #[test]
    fn an_hour_without_offset_is_that_of_paris() {
        let winter = "2027-01-01T09:00:00Z".parse().unwrap();
        assert_eq!("2027-01-01T10:00".parse(), Ok(Instant(winter)));
        assert_eq!("2027-01-01T10:00:00+01:00".parse(), Ok(Instant(winter)));
        assert_eq!("2027-07-01".parse(), Ok(Instant("2027-06-30T22:00:00Z".parse().unwrap())));
        assert!("tomorrow".parse::<Instant>().is_err());
    }
}
