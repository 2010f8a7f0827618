//! Events on both databases: heard if and only if the act stands, by every process, and by who was away.

use std::{collections::BTreeSet, time::Duration};

use chrono::TimeDelta;
use domain::{notification::Side, staff::StaffRole};
use futures::future::pending;
use sea_orm::TransactionTrait as _;
use services::{
    Portal,
    account::{Token, end_session, find_session},
    event::{Audience, Heard, Hub, Listener, Listening, Missed, Since, Subject, Told, follow, missed_since, record},
    staff::{find_staff_session, sign_out},
};
use tokio::{task::JoinSet, time::timeout};
use uuid::Uuid;

use crate::{
    common::{LivedIn, lived_in_quietly, on_both, value},
    desk::world::staff_session,
};

/// Longer than the look that comes every second.
const SOON: Duration = Duration::from_millis(1500);
const A_WHILE: Duration = Duration::from_millis(300);

/// Camille listens, in a process that follows the table.
async fn listening(portal: &Portal) -> (LivedIn, Listening, Audience) {
    let lived = lived_in_quietly(portal).await;
    tokio::spawn(follow(portal.clone(), pending()));
    let person: Uuid = value(portal, "SELECT person_id FROM account").await;
    let listening = portal.hub.listen(listener(portal, &lived.session).await).unwrap();
    // What the portal has lived through before is no news.
    tokio::time::sleep(A_WHILE).await;
    (lived, listening, Audience::Customer(person))
}

async fn listener(portal: &Portal, session: &Token) -> Listener {
    Listener::find(portal, session.clone(), Side::Customer).await.unwrap().unwrap()
}

async fn act(portal: &Portal, audience: Audience, thread: u128) {
    let transaction = portal.db.begin().await.unwrap();
    record(&transaction, portal, &[audience], Subject::Thread(Uuid::from_u128(thread))).await.unwrap();
    transaction.commit().await.unwrap();
}

fn thread_of(heard: Heard) -> u128 {
    match heard {
        Heard::Told(Told { subject: Subject::Thread(thread), .. }) => thread.as_u128(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_stands_is_heard_at_once_and_what_does_not_is_never() {
    on_both(async |portal| {
        let (_, mut camille, audience) = listening(portal).await;
        let transaction = portal.db.begin().await.unwrap();
        record(&transaction, portal, &[audience], Subject::Thread(Uuid::from_u128(1))).await.unwrap();
        assert!(timeout(A_WHILE, camille.next()).await.is_err(), "it does not stand yet");
        transaction.rollback().await.unwrap();

        act(portal, audience, 2).await;

        assert_eq!(thread_of(timeout(A_WHILE, camille.next()).await.unwrap()), 2);
        assert!(timeout(SOON, camille.next()).await.is_err(), "once, and nothing else");
    })
    .await;
}

#[tokio::test]
async fn what_another_process_writes_is_heard_within_a_second() {
    on_both(async |portal| {
        let (_, mut camille, audience) = listening(portal).await;
        let other = Portal { hub: Hub::default(), ..portal.clone() };

        act(&other, audience, 3).await;

        assert_eq!(thread_of(timeout(SOON, camille.next()).await.unwrap()), 3);
    })
    .await;
}

#[tokio::test]
async fn nobody_hears_what_is_for_others() {
    on_both(async |portal| {
        let (lived, mut camille, own) = listening(portal).await;
        let stranger = Audience::Customer(Uuid::from_u128(99));
        for audience in [stranger, Audience::Insurer, Audience::Broker(Uuid::from_u128(98))] {
            act(portal, audience, 4).await;
        }
        act(portal, own, 5).await;

        assert_eq!(thread_of(timeout(SOON, camille.next()).await.unwrap()), 5);
        let since = Since::Written(portal.random.id(portal.clock.now()).unwrap());
        let missed = missed_since(&listener(portal, &lived.session).await, portal, since).await.unwrap();
        let Missed::Told(told) = missed else { panic!("{missed:?}") };
        let threads: Vec<_> = told.iter().filter(|told| matches!(told.subject, Subject::Thread(_))).collect();
        assert_eq!(threads.len(), 1, "{told:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_is_cut_off_again_and_again_misses_nothing_that_is_committed_meanwhile() {
    on_both(async |portal| {
        let (lived, _, audience) = listening(portal).await;
        let mut last = portal.random.id(portal.clock.now()).unwrap();
        let mut acts = JoinSet::new();
        for n in 0..40_u8 {
            let portal = portal.clone();
            acts.spawn(async move {
                tokio::time::sleep(Duration::from_millis(u64::from(n % 8) * 5)).await;
                let transaction = portal.db.begin().await.unwrap();
                portal.clock.advance(TimeDelta::milliseconds(7));
                record(&transaction, &portal, &[audience], Subject::Thread(Uuid::from_u128(n.into()))).await.unwrap();
                // What is written first may be committed last.
                tokio::time::sleep(Duration::from_millis(u64::from((u16::from(n) * 7) % 11))).await;
                transaction.commit().await.unwrap();
            });
        }
        let mut heard = BTreeSet::new();
        for _ in 0..400 {
            let listener = listener(portal, &lived.session).await;
            let missed = missed_since(&listener, portal, Since::Heard(last)).await.unwrap();
            let Missed::Told(told) = missed else { panic!("{missed:?}") };
            for told in told {
                let Subject::Thread(thread) = told.subject else { continue };
                heard.insert(thread.as_u128());
                last = last.max(told.id);
            }
            if heard.len() == 40 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        acts.join_all().await;
        assert_eq!(heard.len(), 40);
    })
    .await;
}

#[tokio::test]
async fn who_was_away_too_long_or_says_nonsense_is_told_to_ask_for_everything() {
    on_both(async |portal| {
        let (lived, _, audience) = listening(portal).await;
        let listener = listener(portal, &lived.session).await;
        let now = portal.clock.now();
        let id = |age: TimeDelta| portal.random.id(now - age).unwrap();
        for last in [id(TimeDelta::hours(25)), id(TimeDelta::minutes(-10)), Uuid::nil(), Uuid::max()] {
            let missed = missed_since(&listener, portal, Since::Heard(last)).await.unwrap();
            assert_eq!(missed, Missed::TooMuch, "{last}");
        }
        for thread in 0..100 {
            act(portal, audience, thread).await;
        }
        let missed = missed_since(&listener, portal, Since::Heard(id(TimeDelta::zero()))).await.unwrap();
        assert_eq!(missed, Missed::TooMuch, "a hundred are one question");
    })
    .await;
}

#[tokio::test]
async fn a_page_that_does_not_keep_up_is_told_so_and_goes_on() {
    on_both(async |portal| {
        let (_, mut camille, audience) = listening(portal).await;
        for thread in 0..30 {
            act(portal, audience, thread).await;
        }
        tokio::time::sleep(SOON).await;
        assert_eq!(timeout(A_WHILE, camille.next()).await.unwrap(), Heard::TooMuch);
        while let Ok(heard) = timeout(A_WHILE, camille.next()).await {
            thread_of(heard);
        }
        act(portal, audience, 31).await;
        assert_eq!(thread_of(timeout(SOON, camille.next()).await.unwrap()), 31);
    })
    .await;
}

#[tokio::test]
async fn a_session_that_is_ended_is_heard_by_its_own_streams_and_the_end_of_the_process_by_all() {
    on_both(async |portal| {
        let (lived, mut camille, audience) = listening(portal).await;
        let customer = find_session(portal, &lived.session, false).await.unwrap().unwrap();
        end_session(&customer, portal).await.unwrap();
        assert_eq!(timeout(SOON, camille.next()).await.unwrap(), Heard::SessionEnded);
        assert!(!camille.listener.is_still_there(portal).await.unwrap());
        assert!(Listener::find(portal, lived.session.clone(), Side::Customer).await.unwrap().is_none());

        let other_session = Subject::Session(Uuid::from_u128(1));
        record(&portal.db, portal, &[audience], other_session).await.unwrap();
        assert!(timeout(SOON, camille.next()).await.is_err(), "another session of the same person");
        portal.hub.close();
        assert_eq!(timeout(SOON, camille.next()).await.unwrap(), Heard::Closing);
        assert!(portal.hub.listen(camille.listener).is_none());
    })
    .await;
}

#[tokio::test]
async fn a_stream_of_the_other_side_ends_with_its_session_and_hears_what_is_for_it() {
    on_both(async |portal| {
        lived_in_quietly(portal).await;
        tokio::spawn(follow(portal.clone(), pending()));
        let session = staff_session(portal, "Anne Roche", StaffRole::Adviser, None).await;
        let anne = Listener::find(portal, session.clone(), Side::Staff).await.unwrap().unwrap();
        let mut anne = portal.hub.listen(anne).unwrap();
        tokio::time::sleep(A_WHILE).await;
        act(portal, Audience::Insurer, 6).await;
        assert_eq!(thread_of(timeout(SOON, anne.next()).await.unwrap()), 6);
        let member = find_staff_session(portal, &session, false).await.unwrap().unwrap();
        sign_out(&member, portal).await.unwrap();
        assert_eq!(timeout(SOON, anne.next()).await.unwrap(), Heard::SessionEnded);
    })
    .await;
}
