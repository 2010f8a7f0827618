//! Who works on the other side, what each may do, and how long their sessions live.
//!
//! A role is a closed word; what it opens is answered here and nowhere else. Sessions are shorter than a working day, so that
//! both factors are proved each morning: the portal's own choice, as is the idle time.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{coded::coded, time::is_yet_to_come};

coded! {
    /// What somebody on the other side does.
    pub enum StaffRole {
        /// Answers customers: messages, access, contact questions.
        Adviser = "adviser",
        /// Handles claims, and answers about them.
        ClaimsHandler = "claims_handler",
        /// A broker, or somebody of the broker's: his own portfolio, and nothing internal.
        Broker = "broker",
        /// Invites and closes accounts. Handles no file.
        Administrator = "administrator",
    }
}

/// How long a session lives without a request.
pub const IDLE: TimeDelta = TimeDelta::minutes(15);
/// How long a session lives whatever is done.
pub const ABSOLUTE: TimeDelta = TimeDelta::hours(10);

impl StaffRole {
    /// Whether the files of customers are opened to it.
    pub const fn handles_files(self) -> bool {
        !matches!(self, Self::Administrator)
    }

    /// Whether it sees the whole portfolio: a broker sees his own.
    pub const fn sees_everyone(self) -> bool {
        matches!(self, Self::Adviser | Self::ClaimsHandler)
    }
}

/// How long the second factor is awaited after the password.
pub const SECOND_FACTOR_WITHIN: TimeDelta = TimeDelta::minutes(10);
/// How many second factors may be tried before the password is asked for again.
pub const SECOND_FACTOR_TRIES: u32 = 5;
/// How long an invitation is good.
pub const INVITATION: TimeDelta = TimeDelta::days(7);

/// When a session of the other side ends if nothing more is done.
pub fn idle_ends_at(opened_at: DateTime<Utc>, seen_at: DateTime<Utc>) -> DateTime<Utc> {
    after(seen_at, IDLE).min(ends_at(opened_at))
}

/// When a session of the other side ends whatever is done.
pub fn ends_at(opened_at: DateTime<Utc>) -> DateTime<Utc> {
    after(opened_at, ABSOLUTE)
}

/// Whether a session of the other side is alive: opened and last seen at those times, asked at `now`.
pub fn is_alive(opened_at: DateTime<Utc>, seen_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now < idle_ends_at(opened_at, seen_at) && !is_yet_to_come(seen_at, now)
}

/// A time after another; the end of time rather than an overflow.
fn after(time: DateTime<Utc>, delay: TimeDelta) -> DateTime<Utc> {
    time.checked_add_signed(delay).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minute(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    #[test]
    fn a_session_of_the_other_side_ends_after_fifteen_idle_minutes_and_after_ten_hours() {
        assert!(is_alive(minute(0), minute(60), minute(74)));
        assert!(!is_alive(minute(0), minute(60), minute(75)));
        assert!(!is_alive(minute(0), minute(599), minute(600)));
    }

    #[test]
    fn who_sees_everyone_handles_files_and_a_broker_sees_his_own() {
        for role in StaffRole::ALL {
            assert!(!role.sees_everyone() || role.handles_files(), "{role:?}");
        }
        assert!(StaffRole::Broker.handles_files() && !StaffRole::Broker.sees_everyone());
    }
}
