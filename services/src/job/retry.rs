//! When to try again: soon at first, then ever later up to an hour, never at the same instant as the others.
//!
//! Half of each wait is drawn: when a provider comes back, the jobs that waited for it must not all knock at once.

use chrono::TimeDelta;

use crate::{failure::Fault, random::Random};

/// Attempts after which a job is given up: with the waits below, about three days, a week-end with the mail server down.
pub(super) const MOST_ATTEMPTS: i32 = 80;

const FIRST_WAIT: TimeDelta = TimeDelta::seconds(2);
/// The longest wait between two attempts.
pub(super) const LONGEST_WAIT: TimeDelta = TimeDelta::hours(1);

/// How long to wait after the attempt numbered `attempts`, from 1.
pub(super) fn wait_after(attempts: i32, random: &Random) -> Result<TimeDelta, Fault> {
    let doublings = attempts.saturating_sub(1).clamp(0, 16);
    let whole = (FIRST_WAIT * (1 << doublings)).min(LONGEST_WAIT);
    let half = u32::try_from(whole.num_milliseconds() / 2).unwrap_or(u32::MAX);
    Ok(whole / 2 + TimeDelta::milliseconds(random.below(half.saturating_add(1))?.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_an_hour_and_differ_between_jobs() {
        let random = Random::seeded(1);
        for (attempts, least, most) in [(1, 1, 2), (2, 2, 4), (5, 16, 32), (12, 1_800, 3_600), (i32::MAX, 1_800, 3_600)]
        {
            for _ in 0..50 {
                let wait = wait_after(attempts, &random).unwrap();
                assert!((TimeDelta::seconds(least)..=TimeDelta::seconds(most)).contains(&wait), "{attempts}: {wait}");
            }
        }
        assert_ne!(wait_after(9, &random).unwrap(), wait_after(9, &random).unwrap());
    }
}
