//! How long a session lives.
//!
//! Fifteen minutes without a sign of life, because a space with bank and contact data is left open on shared screens; twelve
//! hours in all, so that a stolen cookie does not live on by being used. Both are the portal's own choice, not a legal figure.

use chrono::{DateTime, TimeDelta, Utc};

use crate::time::is_yet_to_come;

/// How long a session lives without a request.
pub const IDLE: TimeDelta = TimeDelta::minutes(15);
/// How long before an idle session ends its owner is warned and may extend it.
pub const WARN_BEFORE: TimeDelta = TimeDelta::minutes(2);
/// How long a session lives whatever is done.
pub const ABSOLUTE: TimeDelta = TimeDelta::hours(12);

/// Whether a session is alive: opened and last seen at those times, asked at `now`.
///
/// One that was last seen in the future is not: its fifteen minutes would begin when the clock that was set back gets there again.
pub fn is_alive(opened_at: DateTime<Utc>, seen_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now < idle_ends_at(opened_at, seen_at) && !is_yet_to_come(seen_at, now)
}

/// When a session ends if nothing more is done; never after `ends_at`.
pub fn idle_ends_at(opened_at: DateTime<Utc>, seen_at: DateTime<Utc>) -> DateTime<Utc> {
    after(seen_at, IDLE).min(ends_at(opened_at))
}

/// When a session ends whatever is done.
pub fn ends_at(opened_at: DateTime<Utc>) -> DateTime<Utc> {
    after(opened_at, ABSOLUTE)
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
        assert!(is_alive(minute(0), minute(60), minute(74)));
        assert!(!is_alive(minute(0), minute(60), minute(75)));
    }

    #[test]
    fn a_clock_set_back_lengthens_no_session() {
        assert!(is_alive(minute(0), minute(60), minute(59)), "clocks differ a little");
        assert!(!is_alive(minute(0), minute(60), minute(58)));
    }

    #[test]
    fn a_busy_session_ends_after_twelve_hours_all_the_same() {
        assert!(is_alive(minute(0), minute(719), minute(719)));
        assert!(!is_alive(minute(0), minute(719), minute(720)));
        assert_eq!(idle_ends_at(minute(0), minute(719)), ends_at(minute(0)));
    }

    #[test]
    fn the_warning_leaves_time_to_answer_it() {
        assert!(WARN_BEFORE > TimeDelta::zero() && WARN_BEFORE < IDLE);
    }

    #[test]
    fn the_end_of_time_is_no_way_to_panic() {
        let last = DateTime::<Utc>::MAX_UTC;
        assert_eq!(idle_ends_at(last, last), last);
    }

    proptest! {
        #[test]
        fn a_dead_session_stays_dead(seen in 0i64..800, idle in 0i64..1200, later in 0i64..2000) {
            let dead = !is_alive(minute(0), minute(seen), minute(seen + idle));
            prop_assert!(!dead || !is_alive(minute(0), minute(seen), minute(seen + idle + later)));
        }
    }
}
