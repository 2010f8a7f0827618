//! Where a delay stands, from its first instant to long after its last.

use super::{at, instant, of};
use crate::{
    calendar::Calendar,
    dated::day,
    deadline::{Due, NEAR, Rule, Span, State, due, explain},
    locale::Locale,
};

fn state(due: &Due, month: u32, of_month: u32) -> State {
    due.state(at(day(2026, month, of_month), 12), None)
}

#[test]
fn a_promise_runs_then_is_near_then_due_then_overdue_by_itself() {
    // Five jours ouvrés from Friday 13 November: until Friday 20 November 2026.
    let promise = of(Rule::OtherCertificateIssue, day(2026, 11, 13));
    assert_eq!(state(&promise, 11, 13), State::Running { left: Span::Days(7) });
    assert_eq!(state(&promise, 11, 18), State::Running { left: Span::Days(2) });
    assert_eq!(state(&promise, 11, 19), State::Near { left: Span::Days(1) });
    assert_eq!(state(&promise, 11, 20), State::DueToday);
    assert_eq!(state(&promise, 11, 21), State::Overdue { by: Span::Days(1) });
    assert_eq!(state(&promise, 11, 30), State::Overdue { by: Span::Days(10) });
}

#[test]
fn the_last_minute_of_the_last_day_is_in_time_and_midnight_is_not() {
    let promise = of(Rule::OtherCertificateIssue, day(2026, 11, 13));
    let (last, late) = (instant("2026-11-20T22:59:59.999999Z"), instant("2026-11-20T23:00:00Z"));
    assert_eq!(promise.state(last, None), State::DueToday);
    assert_eq!(promise.state(late, None), State::Overdue { by: Span::Days(1) });
    assert_eq!(promise.state(late, Some(last)), State::Kept { on: day(2026, 11, 20) });
    let kept_late = State::KeptLate { on: day(2026, 11, 21), by: Span::Days(1) };
    assert_eq!(promise.state(late, Some(late)), kept_late);
}

#[test]
fn what_was_done_stays_done() {
    let promise = of(Rule::OtherCertificateIssue, day(2026, 11, 13));
    let (done, years_later) = (at(day(2026, 11, 16), 9), at(day(2030, 1, 1), 0));
    assert_eq!(promise.state(years_later, Some(done)), State::Kept { on: day(2026, 11, 16) });
}

#[test]
fn a_customer_is_shown_the_closed_day_and_heard_on_the_next_open_one() {
    // Thirty days from Friday 2 April 2027 end on Sunday 2 May.
    let declaration = of(Rule::DisasterDeclaration, day(2027, 4, 2));
    assert_eq!((declaration.last_day, declaration.accepted_day), (day(2027, 5, 2), day(2027, 5, 3)));
    let on = |month, of_month| declaration.state(at(day(2027, month, of_month), 12), None);
    assert_eq!(on(5, 2), State::DueToday);
    assert_eq!(on(5, 3), State::Tolerated { until: day(2027, 5, 3) });
    assert_eq!(on(5, 4), State::Overdue { by: Span::Days(1) });
    let monday = at(day(2027, 5, 3), 18);
    assert_eq!(declaration.state(monday, Some(monday)), State::Kept { on: day(2027, 5, 3) });
}

#[test]
fn hours_are_heard_until_the_midnight_of_an_open_day() {
    let known =
        |of_month, hour| due(Rule::LivestockDeathDeclaration, at(day(2027, 5, of_month), hour), Calendar::Mainland);
    let tuesday = at(day(2027, 5, 4), 0);
    // A day after Saturday is Sunday, a day after Sunday is Monday: both are heard all Monday, whatever the hour.
    let (saturday, sunday) = (known(1, 18).unwrap(), known(2, 10).unwrap());
    assert_eq!((saturday.ends_at, saturday.accepted_until), (at(day(2027, 5, 2), 18), tuesday));
    assert_eq!((sunday.ends_at, sunday.accepted_until), (at(day(2027, 5, 3), 10), tuesday));

    let noon = at(day(2027, 5, 3), 12);
    assert_eq!(sunday.state(noon, None), State::Tolerated { until: day(2027, 5, 3) });
    assert_eq!(sunday.changes_at(noon, None), Some(tuesday));
    assert!(
        explain(&sunday, Locale::Fr)
            .contains(&"Après cette heure, c’est encore accepté jusqu’à la fin du 3\u{a0}mai 2027.".to_owned())
    );
    assert!(sunday.state(tuesday, None).is_overdue());
}

#[test]
fn the_insurer_gets_no_day_more_for_a_sunday() {
    // Two months from 28 December 2026 end on Sunday 28 February 2027.
    let answer = of(Rule::ComplaintAnswer, day(2026, 12, 28));
    assert_eq!(answer.accepted_until, answer.ends_at);
    assert_eq!(answer.state(at(day(2027, 3, 1), 8), None), State::Overdue { by: Span::Days(1) });
}

#[test]
fn cover_that_stops_on_a_saturday_is_not_told_to_go_on() {
    let suspension = of(Rule::PremiumSuspension, day(2026, 12, 3));
    assert_eq!((suspension.last_day, suspension.accepted_day), (day(2027, 1, 2), day(2027, 1, 2)));
}

#[test]
fn a_right_lapses_and_is_never_overdue() {
    let renunciation = of(Rule::Renunciation, day(2026, 11, 2));
    assert_eq!(state(&renunciation, 11, 16), State::DueToday);
    assert_eq!(state(&renunciation, 11, 18), State::Lapsed { by: Span::Days(2) });
}

#[test]
fn what_takes_effect_by_itself_is_reached_and_never_due() {
    let end = of(Rule::AnytimeEffect, day(2026, 10, 20));
    assert_eq!(state(&end, 11, 20), State::Near { left: Span::Days(0) });
    assert_eq!(state(&end, 11, 22), State::Reached { by: Span::Days(2) });
    let done = Some(at(day(2026, 11, 1), 9));
    assert_eq!(end.state(at(day(2026, 11, 22), 9), done), State::Reached { by: Span::Days(2) });
}

#[test]
fn hours_are_told_to_the_minute_once_few_are_left() {
    let known = instant("2026-11-23T09:30:00Z");
    let breach = due(Rule::BreachNotice, known, Calendar::Mainland).unwrap();
    for (now, expected) in [
        ("2026-11-23T09:30:00Z", State::Running { left: Span::Days(3) }),
        ("2026-11-24T09:30:00.5Z", State::Running { left: Span::Minutes(48 * 60 - 1) }),
        ("2026-11-25T21:29:00Z", State::Running { left: Span::Minutes(721) }),
        ("2026-11-25T21:30:00Z", State::Near { left: Span::Minutes(720) }),
        ("2026-11-26T09:29:30Z", State::Near { left: Span::Minutes(0) }),
        ("2026-11-26T09:30:00Z", State::Overdue { by: Span::Minutes(0) }),
        ("2026-11-28T10:00:00Z", State::Overdue { by: Span::Days(2) }),
    ] {
        assert_eq!(breach.state(instant(now), None), expected, "{now}");
    }
}

#[test]
fn the_thresholds_stand_in_the_order_of_length_and_serve_every_delay() {
    assert!(NEAR.windows(2).all(|pair| pair[0].up_to < pair[1].up_to && pair[0].days < pair[1].days));
    assert_eq!(NEAR.last().map(|line| line.up_to), Some(i64::MAX));
}

#[test]
fn every_state_has_a_word_of_its_own() {
    let (on, by) = (day(2026, 11, 23), Span::Days(1));
    let states = [
        State::Running { left: by },
        State::Near { left: by },
        State::DueToday,
        State::Tolerated { until: on },
        State::Overdue { by },
        State::Lapsed { by },
        State::Reached { by },
        State::Kept { on },
        State::KeptLate { on, by },
    ];
    let words: std::collections::BTreeSet<_> = states.iter().map(State::code).collect();
    assert_eq!(words.len(), states.len());
    assert_eq!(states.iter().filter(|state| state.is_overdue()).count(), 1);
}
