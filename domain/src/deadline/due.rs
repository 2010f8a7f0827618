//! When a delay ends: from a rule, an event and a place to an instant.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{CalendarUse, ClosedDay, Counting, Delay, Ground, Nature, Party, Rule, Term, Unit, count, table};
use crate::{calendar::Calendar, time};

/// When something happened: an instant, or the day alone where nobody knows the hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// A day in Paris.
    Day(NaiveDate),
    /// An instant.
    Instant(DateTime<Utc>),
}

/// A delay that runs, ran or will run: what it came from and when it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The rule.
    pub rule: Rule,
    /// How long it is.
    pub term: Term,
    /// Whether that length is the contract's or a promise's own, and not the table's.
    pub own_term: bool,
    /// The holidays that it was counted by.
    pub calendar: Calendar,
    /// Whether something must, may or will happen at its end.
    pub nature: Nature,
    /// The day in Paris of the event that it is counted from or towards, which does not count.
    pub began: NaiveDate,
    /// Its last day in Paris: the date to show.
    pub last_day: NaiveDate,
    /// The first instant after it: midnight in Paris at the end of the last day, or the very instant for hours.
    pub ends_at: DateTime<Utc>,
    /// The last day on which what comes is accepted all the same: the last day itself, or the next open one (`ClosedDay`).
    pub accepted_day: NaiveDate,
    /// The first instant that is too late.
    pub accepted_until: DateTime<Utc>,
}

/// Why no end can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DueError {
    /// No version of the rule holds on the day of the event.
    #[error("no version of the rule holds on the day of the event")]
    NotInForce,
    /// The contract alone says how long, and it was not asked: see [`due_within`].
    #[error("the length of the delay stands in the contract")]
    ContractSays,
    /// The delay is counted in hours and the hour of the event is not known.
    #[error("a delay in hours needs the hour of the event")]
    HourMissing,
    /// Nobody may change the length of this delay.
    #[error("the law fixes the length of the delay")]
    FixedByLaw,
    /// A contract or a promise may be kinder to the customer than the law, never harsher.
    #[error("the length is harsher to the customer than the law")]
    HarsherThanLaw,
    /// It ends beyond what a date can hold.
    #[error("the delay ends beyond the calendar")]
    BeyondCalendar,
}

/// When the delay of a rule ends, for an event and the holidays of the place of the risk.
///
/// The version of the rule is the one of the event's day.
pub fn due(rule: Rule, since: impl Into<Since>, place: Calendar) -> Result<Due, DueError> {
    let since = since.into();
    let delay = table::holding(rule, since.day()).ok_or(DueError::NotInForce)?;
    let term = delay.term.ok_or(DueError::ContractSays)?;
    Due::count(delay, term, false, since, place)
}

/// The same for a length of the contract's or of a promise's own.
///
/// Refused where nobody may change what the law says, and where it would be harsher to the customer than the law: shorter for
/// who is bound outside the insurer, longer for the insurer.
pub fn due_within(rule: Rule, term: Term, since: impl Into<Since>, place: Calendar) -> Result<Due, DueError> {
    let since = since.into();
    let delay = table::holding(rule, since.day()).ok_or(DueError::NotInForce)?;
    let own = Due::count(delay, term, true, since, place)?;
    match (delay.manner.ground, delay.term) {
        (Ground::Law, Some(_)) => Err(DueError::FixedByLaw),
        (Ground::LawOrKinder, Some(by_law)) => {
            let by_law = Due::count(delay, by_law, false, since, place)?;
            let harsher = match delay.manner.bound {
                Party::Customer | Party::Victim => own.ends_at < by_law.ends_at,
                _ => own.ends_at > by_law.ends_at,
            };
            if harsher { Err(DueError::HarsherThanLaw) } else { Ok(own) }
        }
        _ => Ok(own),
    }
}

impl Due {
    /// The line of the table that it was counted by.
    pub fn delay(&self) -> Option<&'static Delay> {
        table::holding(self.rule, self.began)
    }

    fn count(delay: &Delay, term: Term, own_term: bool, since: Since, place: Calendar) -> Result<Self, DueError> {
        let manner = delay.manner;
        let calendar = match manner.calendar {
            CalendarUse::Place => place,
            CalendarUse::Mainland => Calendar::Mainland,
        };
        let (last_day, ends_at) = end(term, since, calendar, manner.counting)?;
        let (accepted_day, accepted_until) = match manner.closed_day {
            ClosedDay::Stands => (last_day, ends_at),
            // To its midnight for hours too: else what ends on a Sunday could be late after what ends on the Monday.
            ClosedDay::AcceptedLater => {
                let open = calendar.next_ouvre(last_day).ok_or(DueError::BeyondCalendar)?;
                (open, end_of(open)?)
            }
        };
        Ok(Self {
            rule: delay.rule,
            term,
            own_term,
            calendar,
            nature: manner.nature,
            began: since.day(),
            last_day,
            ends_at,
            accepted_day,
            accepted_until,
        })
    }
}

/// The last day of a delay and the first instant after it.
fn end(
    term: Term,
    since: Since,
    calendar: Calendar,
    counting: Counting,
) -> Result<(NaiveDate, DateTime<Utc>), DueError> {
    match (term.unit, since) {
        (Unit::Hours, Since::Day(_)) => Err(DueError::HourMissing),
        (Unit::Hours, Since::Instant(instant)) => {
            let length = TimeDelta::hours(term.count.get().into());
            let ends_at = match counting {
                Counting::From => instant.checked_add_signed(length),
                Counting::Towards => instant.checked_sub_signed(length),
            };
            let ends_at = ends_at.ok_or(DueError::BeyondCalendar)?;
            Ok((time::paris_date(ends_at), ends_at))
        }
        _ => {
            let last_day = match counting {
                Counting::From => count::last_day(term, since.day(), calendar),
                Counting::Towards => count::last_day_before(term, since.day(), calendar),
            };
            let last_day = last_day.ok_or(DueError::BeyondCalendar)?;
            Ok((last_day, end_of(last_day)?))
        }
    }
}

/// Midnight in Paris at the end of a day.
fn end_of(day: NaiveDate) -> Result<DateTime<Utc>, DueError> {
    day.succ_opt().map(time::paris_midnight).ok_or(DueError::BeyondCalendar)
}

impl Since {
    /// The day that it was in Paris.
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Instant(instant) => time::paris_date(instant),
        }
    }
}

impl From<NaiveDate> for Since {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<DateTime<Utc>> for Since {
    fn from(instant: DateTime<Utc>) -> Self {
        Self::Instant(instant)
    }
}
