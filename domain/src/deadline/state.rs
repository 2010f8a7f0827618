//! Where a delay stands at an instant.
//!
//! Worked out at each question and stored nowhere, so that an overdue promise is overdue at the next midnight without anybody
//! having marked it, on the customer's page and in the staff's queue alike.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{Due, Nature, Unit};
use crate::time;

/// Where a delay stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// There is time.
    Running {
        /// How much.
        left: Span,
    },
    /// There is little time.
    Near {
        /// How much.
        left: Span,
    },
    /// It ends at midnight.
    DueToday,
    /// Its date has passed on a closed day, or its hour, and what comes is still accepted.
    Tolerated {
        /// The last day on which it is.
        until: NaiveDate,
    },
    /// What was owed has not been done.
    Overdue {
        /// By how much.
        by: Span,
    },
    /// What could be done no longer can.
    Lapsed {
        /// Since how long.
        by: Span,
    },
    /// What takes effect by itself has.
    Reached {
        /// Since how long.
        by: Span,
    },
    /// It was done in time.
    Kept {
        /// The day in Paris.
        on: NaiveDate,
    },
    /// It was done too late.
    KeptLate {
        /// The day in Paris.
        on: NaiveDate,
        /// By how much.
        by: Span,
    },
}

/// A length of time as it is told: in days of the calendar, or in minutes where hours are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// Whole minutes.
    Minutes(u32),
    /// Days from midnight to midnight.
    Days(u32),
}

/// When the end of a delay counts as near: for delays of so many days in all, when so many are left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    /// The longest delay that the line serves, in days of the calendar from the event to the last day.
    pub up_to: i64,
    /// Days left from which it is near.
    pub days: u32,
}

/// From when the end of a delay is near, shortest delays first. The portal's own choice.
pub const NEAR: &[Near] = &[
    Near { up_to: 8, days: 1 },
    Near { up_to: 31, days: 3 },
    Near { up_to: 62, days: 7 },
    Near { up_to: 366, days: 14 },
    Near { up_to: i64::MAX, days: 30 },
];

/// From how many minutes left the end of a delay in hours is near. The portal's own choice.
pub const NEAR_MINUTES: u32 = 12 * 60;

/// Delays in hours are told in days from this many minutes on.
const TOLD_IN_DAYS: u32 = 48 * 60;
const MINUTES_A_DAY: u32 = 24 * 60;
const MICROS_A_MINUTE: i64 = 60_000_000;

/// The shortest time that is told apart.
const INSTANT: TimeDelta = TimeDelta::microseconds(1);

impl State {
    /// One word for the state, for classes, filters and text keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Running { .. } => "running",
            Self::Near { .. } => "near",
            Self::DueToday => "due_today",
            Self::Tolerated { .. } => "tolerated",
            Self::Overdue { .. } => "overdue",
            Self::Lapsed { .. } => "lapsed",
            Self::Reached { .. } => "reached",
            Self::Kept { .. } => "kept",
            Self::KeptLate { .. } => "kept_late",
        }
    }

    /// Whether somebody owes something and has not done it in time.
    pub const fn is_overdue(&self) -> bool {
        matches!(self, Self::Overdue { .. })
    }
}

impl Due {
    /// Where the delay stands at an instant, and whether and when what it asks for was done.
    ///
    /// What takes effect by itself is not done by anybody: there `kept` is not looked at.
    pub fn state(&self, now: DateTime<Utc>, kept: Option<DateTime<Utc>>) -> State {
        match kept.filter(|_| self.nature != Nature::Effect) {
            Some(at) if at < self.accepted_until => State::Kept { on: time::paris_date(at) },
            Some(at) => State::KeptLate { on: time::paris_date(at), by: self.past(at) },
            None if now >= self.accepted_until => self.over(self.past(now)),
            None if now >= self.ends_at => State::Tolerated { until: self.accepted_day },
            None => self.waiting(now),
        }
    }

    /// The first instant after which something else is told than now; none for what is settled.
    ///
    /// What a page shows until then does not lie, however long it has stood open.
    pub fn changes_at(&self, now: DateTime<Utc>, kept: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
        if matches!(self.state(now, kept), State::Kept { .. } | State::KeptLate { .. }) {
            return None;
        }
        if self.counts_days() {
            return time::paris_date(now).succ_opt().map(time::paris_midnight);
        }
        // Lengths are rounded down: what is left is told of until just after it is whole, what has passed from when it is.
        if now < self.ends_at {
            let left = self.ends_at - now;
            let whole = now + TimeDelta::microseconds(left.num_microseconds()? % unit_of(left)) + INSTANT;
            return Some(whole.min(self.ends_at));
        }
        if now < self.accepted_until {
            return Some(self.accepted_until);
        }
        let by = now - self.accepted_until;
        Some(now + TimeDelta::microseconds(unit_of(by) - by.num_microseconds()? % unit_of(by)))
    }

    fn over(&self, by: Span) -> State {
        match self.nature {
            Nature::Duty => State::Overdue { by },
            Nature::Right => State::Lapsed { by },
            Nature::Effect => State::Reached { by },
        }
    }

    fn waiting(&self, now: DateTime<Utc>) -> State {
        let left = self.left(now);
        match left {
            // What takes effect at midnight is not due before it.
            Span::Days(0) if self.counts_days() && self.nature != Nature::Effect => State::DueToday,
            _ if self.is_near(left) => State::Near { left },
            _ => State::Running { left },
        }
    }

    fn is_near(&self, left: Span) -> bool {
        match left {
            Span::Minutes(minutes) => minutes <= NEAR_MINUTES,
            Span::Days(_) if !self.counts_days() => false,
            Span::Days(days) => {
                let whole = (self.last_day - self.began).num_days().abs();
                NEAR.iter().find(|line| whole <= line.up_to).is_some_and(|line| days <= line.days)
            }
        }
    }

    fn left(&self, now: DateTime<Utc>) -> Span {
        if self.counts_days() { days_between(time::paris_date(now), self.last_day) } else { span(self.ends_at - now) }
    }

    /// How long after the last instant accepted.
    fn past(&self, at: DateTime<Utc>) -> Span {
        if self.counts_days() {
            days_between(self.accepted_day, time::paris_date(at))
        } else {
            span(at - self.accepted_until)
        }
    }

    fn counts_days(&self) -> bool {
        self.term.unit != Unit::Hours
    }
}

fn days_between(from: NaiveDate, to: NaiveDate) -> Span {
    Span::Days(u32::try_from((to - from).num_days()).unwrap_or(0))
}

/// In what a length in hours is told, in microseconds.
fn unit_of(length: TimeDelta) -> i64 {
    match span(length) {
        Span::Minutes(_) => MICROS_A_MINUTE,
        Span::Days(_) => MICROS_A_MINUTE * i64::from(MINUTES_A_DAY),
    }
}

/// Rounded down: nobody is told of more time than there is.
fn span(length: TimeDelta) -> Span {
    let minutes = u32::try_from(length.num_minutes()).unwrap_or(0);
    if minutes < TOLD_IN_DAYS { Span::Minutes(minutes) } else { Span::Days(minutes / MINUTES_A_DAY) }
}
