//! The clock as something to play with: the story of a promise on both sides' pages, what comes next, sessions that are taken along.

use chrono::{NaiveDate, TimeDelta};
use domain::{
    deadline::{Span, State},
    identifier::Identifier,
    locale::Locale,
    time::paris_midnight,
    view::{AuthorView, Promised},
};
use services::{
    Portal,
    account::{Origin, Token, end_session, find_session, sign_in},
    agenda::{
        Step, Upcoming, What, carry_sessions, story_answers, story_asks, story_hour, tell_of_the_clock, upcoming,
    },
    clock::Clock,
    staff::{open_staff_for_demo, staff_cast},
    thread::read_thread,
};

use crate::common::{customer, lived_in_quietly, on_both, on_one, rows};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// Another session of Camille's.
async fn signed_in(portal: &Portal) -> Token {
    let identifier = Identifier::parse("AC10000001J").unwrap();
    let origin = Origin { address: [192, 0, 2, 7].into(), device: None, locale: Locale::Fr, is_shared: false };
    sign_in(&origin, portal, &identifier, "Trois goélands sur le quai".into()).await.unwrap().session
}

async fn with_staff(portal: &Portal) {
    for member in staff_cast() {
        open_staff_for_demo(portal, &member).await.unwrap();
    }
}

/// The promise that comes next, as the list tells it.
async fn next_answer(portal: &Portal) -> Option<(Upcoming, Promised)> {
    let next = upcoming(portal, 100).await.unwrap();
    next.into_iter().find_map(|upcoming| match upcoming.what {
        What::AnswerLate { promise } => Some((upcoming, promise)),
        _ => None,
    })
}

#[tokio::test]
async fn a_promise_is_made_neared_missed_and_mended() {
    on_both(async |portal| {
        lived_in_quietly(portal).await;
        with_staff(portal).await;
        // A Tuesday: promised for Thursday.
        let number = story_asks(portal).await.unwrap();
        let (listed, promise) = next_answer(portal).await.unwrap();
        assert_eq!((listed.which.as_str(), promise.due.last_day), (number.as_str(), day(26)));
        assert_eq!(listed.at, paris_midnight(day(27)));
        assert_eq!(promise.state(portal.clock.now()), State::Running { left: Span::Days(2) });
        for (step, state) in [
            (Step::Near, State::Near { left: Span::Days(1) }),
            (Step::LastDay, State::DueToday),
            (Step::Late, State::Overdue { by: Span::Days(1) }),
        ] {
            let hour = story_hour(portal, &number, step).await.unwrap().unwrap();
            portal.clock.advance(hour - portal.clock.now());
            assert_eq!(next_answer(portal).await.unwrap().1.state(portal.clock.now()), state, "{step:?}");
        }
        story_answers(portal, &number).await.unwrap();
        assert_eq!(next_answer(portal).await, None, "what was answered falls due no more");

        let camille = customer(portal, &signed_in(portal).await).await;
        let thread = read_thread(&camille, portal, &number, None).await.unwrap().unwrap();
        let messages = thread.messages.iter().map(|message| {
            let is_answer = message.author != AuthorView::You;
            (is_answer, message.sent_at)
        });
        let kept = Promised::last_answer(messages, thread.earlier.is_none()).unwrap();
        assert_eq!(kept.state(portal.clock.now()), State::KeptLate { on: day(27), by: Span::Days(1) });
    })
    .await;
}

#[tokio::test]
async fn what_comes_next_is_told_soonest_first_and_no_more_than_is_asked_for() {
    on_both(async |portal| {
        let lived = lived_in_quietly(portal).await;
        with_staff(portal).await;
        story_asks(portal).await.unwrap();
        let next = upcoming(portal, 100).await.unwrap();
        assert!(next.is_sorted_by_key(|upcoming| upcoming.at));
        let sessions = next.iter().filter(|upcoming| upcoming.what == What::SessionEnds).count();
        assert_eq!(sessions, 1, "the story's own session is over, Camille's is not");
        assert!(next.iter().any(|upcoming| matches!(upcoming.what, What::Job { .. })));
        assert!(next.iter().any(|upcoming| matches!(upcoming.what, What::AnswerLate { .. })));
        let first = upcoming(portal, 2).await.unwrap();
        assert_eq!(first, next[..2]);
        assert!(find_session(portal, &lived.session, false).await.unwrap().is_some());
    })
    .await;
}

#[tokio::test]
async fn who_is_signed_in_is_taken_along_and_who_is_not_stays_out() {
    on_both(async |portal| {
        let lived = lived_in_quietly(portal).await;
        let ended = signed_in(portal).await;
        end_session(&customer(portal, &ended).await, portal).await.unwrap();
        portal.clock.advance(TimeDelta::days(3));
        assert_eq!(carry_sessions(portal, TimeDelta::days(3)).await.unwrap(), 1);
        assert!(find_session(portal, &lived.session, false).await.unwrap().is_some());
        assert!(find_session(portal, &ended, false).await.unwrap().is_none());
        // Without being taken along, a session ends as it always does.
        portal.clock.advance(TimeDelta::days(3));
        assert!(find_session(portal, &lived.session, false).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn open_pages_hear_that_the_clock_was_moved() {
    on_both(async |portal| {
        lived_in_quietly(portal).await;
        with_staff(portal).await;
        let before = rows(portal, "event").await;
        tell_of_the_clock(portal).await.unwrap();
        // Camille, the insurer's side, the broker with an account.
        assert_eq!(rows(portal, "event").await - before, 3);
    })
    .await;
}

#[tokio::test]
async fn nothing_of_it_is_possible_where_the_clock_is_the_machines() {
    on_one(async |portal| {
        lived_in_quietly(portal).await;
        let real = Portal { clock: Clock::System, ..portal.clone() };
        assert!(carry_sessions(&real, TimeDelta::days(1)).await.is_err());
        assert!(tell_of_the_clock(&real).await.is_err());
    })
    .await;
}
