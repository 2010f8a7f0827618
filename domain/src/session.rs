//! How long a session lives.
//!
//! Fifteen minutes without a sign of life, because a space with bank and contact data is left open on shared screens; twelve
//! hours in all, so that a stolen cookie does not live on by being used. Both are the portal's own choice, not a legal figure.

use chrono::{DateTime, TimeDelta, Utc};

use crate::time::is_yet_to_come;

/// How long before an idle session ends its owner is warned and may extend it.
pub const WARN_BEFORE: TimeDelta = TimeDelta::minutes(2);

/// How long sessions of a kind live.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetime {
    /// Without a request.
    pub idle: TimeDelta,
    /// Whatever is done.
    pub absolute: TimeDelta,
}

/// A customer's.
pub const CUSTOMER: Lifetime = Lifetime { idle: TimeDelta::minutes(15), absolute: TimeDelta::hours(12) };

/// That of who works on the other side: shorter than a working day, so that both factors are proved each morning.
pub const STAFF: Lifetime = Lifetime { idle: TimeDelta::minutes(15), absolute: TimeDelta::hours(10) };

impl Lifetime {
    /// Whether a session is alive: opened and last seen at those times, asked at `now`.
    ///
    /// One that was last seen in the future is not: its idle time would begin when the clock that was set back gets there again.
    pub fn is_alive(self, opened_at: DateTime<Utc>, seen_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        now < self.idle_ends_at(opened_at, seen_at) && !is_yet_to_come(seen_at, now)
    }

    /// When a session ends if nothing more is done; never after [`Lifetime::ends_at`].
    pub fn idle_ends_at(self, opened_at: DateTime<Utc>, seen_at: DateTime<Utc>) -> DateTime<Utc> {
        after(seen_at, self.idle).min(self.ends_at(opened_at))
    }

    /// When a session ends whatever is done.
    pub fn ends_at(self, opened_at: DateTime<Utc>) -> DateTime<Utc> {
        after(opened_at, self.absolute)
    }
}

/// A time after another; the end of time rather than an overflow.
fn after(time: DateTime<Utc>, delay: TimeDelta) -> DateTime<Utc> {
    time.checked_add_signed(delay).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn minute(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    #[test]
    fn a_session_ends_after_fifteen_idle_minutes() {
        assert!(CUSTOMER.is_alive(minute(0), minute(60), minute(74)));
        assert!(!CUSTOMER.is_alive(minute(0), minute(60), minute(75)));
    }

    #[test]
    fn a_clock_set_back_lengthens_no_session() {
        assert!(CUSTOMER.is_alive(minute(0), minute(60), minute(59)), "clocks differ a little");
        assert!(!CUSTOMER.is_alive(minute(0), minute(60), minute(58)));
    }

    #[test]
    fn a_busy_session_ends_after_twelve_hours_all_the_same() {
        assert!(CUSTOMER.is_alive(minute(0), minute(719), minute(719)));
        assert!(!CUSTOMER.is_alive(minute(0), minute(719), minute(720)));
        assert_eq!(CUSTOMER.idle_ends_at(minute(0), minute(719)), CUSTOMER.ends_at(minute(0)));
    }

    #[test]
    fn a_session_of_the_other_side_ends_after_fifteen_idle_minutes_and_after_ten_hours() {
        assert!(STAFF.is_alive(minute(0), minute(60), minute(74)));
        assert!(!STAFF.is_alive(minute(0), minute(60), minute(75)));
        assert!(!STAFF.is_alive(minute(0), minute(599), minute(600)));
    }

    #[test]
    fn the_warning_leaves_time_to_answer_it() {
        assert!(WARN_BEFORE > TimeDelta::zero() && WARN_BEFORE < CUSTOMER.idle);
    }

    #[test]
    fn the_end_of_time_is_no_way_to_panic() {
        let last = DateTime::<Utc>::MAX_UTC;
        assert_eq!(CUSTOMER.idle_ends_at(last, last), last);
    }

    proptest! {
        #[test]
        fn a_dead_session_stays_dead(seen in 0i64..800, idle in 0i64..1200, later in 0i64..2000) {
            let dead = !CUSTOMER.is_alive(minute(0), minute(seen), minute(seen + idle));
            prop_assert!(!dead || !CUSTOMER.is_alive(minute(0), minute(seen), minute(seen + idle + later)));
        }
    }
}
