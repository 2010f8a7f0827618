//! What holds for every rule, every place and every day.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use proptest::{prelude::*, sample::select};

use crate::{
    calendar::Calendar,
    dated::day,
    deadline::{Counting, Due, NEAR_MINUTES, Nature, Rule, Span, State, Trigger, Unit, delays, due, holding},
    time,
};

/// An instant of the years from 2024 to 2052.
fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
    (0i64..900_000_000).prop_map(|seconds| time::paris_midnight(day(2024, 4, 1)) + TimeDelta::seconds(seconds))
}

fn of(rule: Rule, since: DateTime<Utc>, place: Calendar) -> Option<Due> {
    due(rule, since, place).ok()
}

#[test]
fn every_rule_has_a_line_that_holds_today_and_every_event_sets_one_going() {
    for rule in Rule::ALL {
        assert!(holding(*rule, day(2027, 1, 1)).is_some(), "{rule:?}");
    }
    for trigger in Trigger::ALL {
        assert!(delays().any(|delay| delay.trigger == *trigger), "{trigger:?}");
    }
}

#[test]
fn the_versions_of_a_rule_follow_each_other_without_overlap_or_gap() {
    for rule in Rule::ALL {
        let versions: Vec<_> = delays().filter(|delay| delay.rule == *rule).collect();
        for version in &versions {
            assert!(version.until.is_none_or(|until| version.since <= until), "{rule:?}");
        }
        for pair in versions.windows(2) {
            assert_eq!(pair[0].until.and_then(|until| until.succ_opt()), Some(pair[1].since), "{rule:?}");
        }
        assert_eq!(versions.last().and_then(|version| version.until), None, "{rule:?}");
    }
}

#[test]
fn no_delay_of_the_table_reaches_further_back_than_it_holds() {
    // What makes one first day enough for all old articles: see `table::LONG_HELD`.
    let portal = day(2026, 1, 1);
    for delay in delays().filter(|delay| delay.until.is_none() && delay.since == day(2015, 1, 1)) {
        let Some(term) = delay.term else { continue };
        let ended = due(delay.rule, time::paris_midnight(delay.since), Calendar::Mainland).unwrap().last_day;
        assert!(ended < portal, "{:?} of {term:?} may still run", delay.rule);
    }
}

/// Rules whose days do not all count, by the holidays of the place.
const WORKING_DAYS: &[Rule] = &[Rule::ClaimDeclaration, Rule::TheftDeclaration, Rule::ComplaintAcknowledgement];

/// Rules that end before their event.
const BACKWARDS: &[Rule] = &[Rule::RenewalNotice, Rule::RenewalReminder, Rule::DebitNotice];

proptest! {
    #[test]
    fn a_later_event_is_never_due_earlier(
        place in select(Calendar::ALL), first in any_instant(), later in prop_oneof![0i64..300_000, 0i64..5_000_000],
    ) {
        let second = first + TimeDelta::seconds(later);
        // Every rule for every pair: what few rules do on few days of the week would be found once in a hundred runs.
        for rule in Rule::ALL.iter().copied() {
            if let (Some(one), Some(two)) = (of(rule, first, place), of(rule, second, place)) {
                prop_assert!(one.ends_at <= two.ends_at, "{rule:?}");
                prop_assert!(one.last_day <= two.last_day, "{rule:?}");
                prop_assert!(one.accepted_until <= two.accepted_until, "{rule:?}");
            }
        }
    }

    #[test]
    fn ouvres_and_ouvrables_never_end_on_a_day_that_does_not_count(
        rule in select(Rule::ALL), place in select(Calendar::ALL), since in any_instant(),
    ) {
        if let Some(due) = of(rule, since, place) {
            match due.term.unit {
                Unit::Ouvres => prop_assert!(due.calendar.is_ouvre(due.last_day)),
                Unit::Ouvrables => prop_assert!(due.calendar.is_ouvrable(due.last_day)),
                _ => {}
            }
        }
    }

    #[test]
    fn nothing_is_due_before_what_sets_it_going_nor_too_late_before_it_is_due(
        rule in select(Rule::ALL), place in select(Calendar::ALL), since in any_instant(),
    ) {
        if let Some(due) = of(rule, since, place) {
            match due.delay().unwrap().manner.counting {
                Counting::From => {
                    prop_assert!(due.ends_at > since);
                    prop_assert!(due.last_day >= due.began);
                }
                Counting::Towards => {
                    prop_assert!(due.accepted_until <= since);
                    prop_assert!(due.last_day < due.began);
                    prop_assert_eq!(due.accepted_day, due.last_day);
                }
            }
            prop_assert!(due.accepted_until >= due.ends_at);
            prop_assert!(due.accepted_day >= due.last_day);
            prop_assert!(due.accepted_day == due.last_day || due.calendar.is_ouvre(due.accepted_day));
        }
    }

    #[test]
    fn whole_days_as_many_as_the_rule_says_lie_before_what_is_counted_back(
        rule in select(BACKWARDS), since in any_instant(), place in select(Calendar::ALL), later in 0i64..50_000_000,
    ) {
        let due = of(rule, since, place).unwrap();
        let between = (due.began - due.last_day).num_days() - 1;
        match due.term.unit {
            Unit::Days => prop_assert_eq!(between, i64::from(due.term.count.get())),
            _ => prop_assert!((59..=62).contains(&between), "{between}"),
        }
        // Whoever does it in time leaves that much time; whoever does it later does not.
        let done = since - TimeDelta::seconds(later);
        let kept = matches!(due.state(done, Some(done)), State::Kept { .. });
        prop_assert_eq!(kept, done < time::paris_midnight(due.last_day.succ_opt().unwrap()));
    }

    #[test]
    fn what_is_told_stays_true_until_it_changes_and_not_longer(
        rule in select(Rule::ALL), since in any_instant(), wait in 0i64..50_000_000_000_000, part in 0.0f64..1.0,
    ) {
        if let Some(due) = of(rule, since, Calendar::Mainland) {
            let now = since + TimeDelta::microseconds(wait);
            let state = due.state(now, None);
            let changes = due.changes_at(now, None).unwrap();
            prop_assert!(changes > now);
            #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "any instant between serves")]
            let between = ((changes - now).num_microseconds().unwrap() as f64 * part) as i64;
            prop_assert_eq!(due.state(now + TimeDelta::microseconds(between), None), state);
            if !matches!(state, State::Tolerated { .. }) {
                prop_assert_ne!(due.state(changes, None), state);
            }
            if due.nature != Nature::Effect {
                prop_assert_eq!(due.changes_at(now, Some(now)), None);
            }
        }
    }

    #[test]
    fn as_many_days_count_as_the_rule_says(
        place in select(Calendar::ALL), since in any_instant(), rule in select(WORKING_DAYS),
    ) {
        let due = of(rule, since, place).unwrap();
        let counts = |day: &NaiveDate| match due.term.unit {
            Unit::Ouvres => place.is_ouvre(*day),
            _ => place.is_ouvrable(*day),
        };
        let counted = due.began.iter_days().skip(1).take_while(|day| *day <= due.last_day).filter(counts).count();
        prop_assert_eq!(counted, usize::from(due.term.count.get()));
    }

    #[test]
    fn time_only_ever_brings_the_end_nearer(
        rule in select(Rule::ALL), since in any_instant(), wait in 0i64..50_000_000, more in 0i64..5_000_000,
    ) {
        let order = |state| match state {
            State::Running { .. } => 0,
            State::Near { .. } => 1,
            State::DueToday => 2,
            State::Tolerated { .. } => 3,
            _ => 4,
        };
        if let Some(due) = of(rule, since, Calendar::Mainland) {
            let now = since + TimeDelta::seconds(wait);
            let (state, later) = (due.state(now, None), due.state(now + TimeDelta::seconds(more), None));
            prop_assert!(order(state) <= order(later), "{state:?} then {later:?}");
            prop_assert_eq!(state.is_overdue(), due.nature == Nature::Duty && now >= due.accepted_until);
            if let State::Near { left: Span::Minutes(minutes) } = state {
                prop_assert!(minutes <= NEAR_MINUTES);
            }
        }
    }

    #[test]
    fn what_is_done_is_in_time_exactly_until_it_is_too_late(
        rule in select(Rule::ALL), since in any_instant(), wait in 0i64..50_000_000,
    ) {
        if let Some(due) = of(rule, since, Calendar::Mainland) && due.nature != Nature::Effect {
            let done = since + TimeDelta::seconds(wait);
            let kept = matches!(due.state(done, Some(done)), State::Kept { .. });
            prop_assert_eq!(kept, done < due.accepted_until);
        }
    }
}
