//! The desk of the other side: who has what, who sees what, and what the customer reads of it.

mod finding;
mod looking;
mod reach;
pub mod world;
mod writing;

use chrono::TimeDelta;
use domain::{
    desk::{QueueFilter, WorkNumber},
    reference::ThreadNumber,
    thread::{Author, Counterpart, WaitsFor},
};
use services::{
    Failure,
    account::{Token, list_journal},
    desk::{
        Answer, HandOver, WorkRefusal, answer, close, delete_view, give_back, hand_over, list_queue, note,
        open_customer, open_thread, reopen, save_view, take, workload,
    },
    thread::{Reply, ReplyRefusal, reply},
};

use uuid::Uuid;

use crate::common::{customer, lived_in_quietly, on_both, rows, value};
use world::{adviser, asked, queue};

#[tokio::test]
async fn of_two_who_take_the_same_thing_the_second_is_told_who_has_it() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let number = asked(portal, &camille, Counterpart::Support).await;
        let (anne, denis) = (adviser(portal, "Anne Keller").await, adviser(portal, "Denis Roche").await);
        let (first, second) = (anne.desk().unwrap(), denis.desk().unwrap());
        let work = WorkNumber::Thread(number.clone());
        let (one, other) = tokio::join!(take(&first, portal, &work), take(&second, portal, &work));
        let lost = match (one, other) {
            (Ok(()), Err(Failure::Refused(refusal))) => (refusal, "Anne Keller"),
            (Err(Failure::Refused(refusal)), Ok(())) => (refusal, "Denis Roche"),
            both => panic!("one takes it and one does not: {both:?}"),
        };
        assert_eq!(lost.0, WorkRefusal::TakenBy(lost.1.into()));
        let (holder, late) = if lost.1 == "Anne Keller" { (&first, &second) } else { (&second, &first) };
        // Who has it may press again; who has it not cannot answer it, nor give it back.
        take(holder, portal, &work).await.unwrap();
        let secret = Token::draw(&portal.random).unwrap();
        let taken = |failure| matches!(failure, Err(Failure::Refused(WorkRefusal::TakenBy(name))) if name == lost.1);
        assert!(taken(answer(late, portal, &number, Answer::in_words("Oui.", &secret)).await));
        assert!(taken(give_back(late, portal, &work).await));
        assert_eq!(rows(portal, "message").await, 1);
        give_back(holder, portal, &work).await.unwrap();
        answer(late, portal, &number, Answer::in_words("Oui.", &secret)).await.unwrap();
        assert_eq!(queue(late, portal, "etat=attend_client&a=moi").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_answer_is_one_however_often_its_form_is_sent_and_the_customer_acts_next() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let number = asked(portal, &camille, Counterpart::Support).await;
        let anne = adviser(portal, "Anne Keller").await;
        let desk = anne.desk().unwrap();
        let waiting = queue(&desk, portal, "").await;
        assert!(
            waiting[0].due.is_some() && waiting[0].customer.as_deref().is_some_and(|name| name.starts_with("Camille"))
        );
        let secret = Token::draw(&portal.random).unwrap();
        portal.clock.advance(TimeDelta::hours(2));
        for _ in 0..2 {
            answer(&desk, portal, &number, Answer::in_words("Oui, partout en Europe.", &secret)).await.unwrap();
        }
        let thread = open_thread(&desk, portal, &number).await.unwrap().unwrap();
        assert_eq!(
            thread.messages.iter().map(|message| message.author).collect::<Vec<_>>(),
            [Author::Customer, Author::Staff]
        );
        assert_eq!((thread.item.waits_for, &thread.item.due), (WaitsFor::Customer, &None));
        assert!(thread.item.holder.is_some_and(|holder| holder.mine));
        let work = workload(&desk, portal).await.unwrap();
        assert_eq!((work.waiting, work.customer, work.answered, work.median_minutes), (0, 1, 1, Some(120)));
    })
    .await;
}

#[tokio::test]
async fn what_was_closed_can_be_answered_by_nobody_until_it_is_open_again() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let number = asked(portal, &camille, Counterpart::Support).await;
        let anne = adviser(portal, "Anne Keller").await;
        let desk = anne.desk().unwrap();
        let seen = open_thread(&desk, portal, &number).await.unwrap().unwrap();
        let form = Token::draw(&portal.random).unwrap();
        for _ in 0..2 {
            note(&desk, portal, &number, ("Rappeler lundi.", None), &form).await.unwrap();
        }
        // The note is an act, but nothing that the customer waits for has changed.
        close(&desk, portal, &number, seen.version).await.unwrap();
        let secret = || Token::draw(&portal.random).unwrap();
        assert!(matches!(
            answer(&desk, portal, &number, Answer::in_words("Oui.", &secret())).await,
            Err(Failure::Refused(WorkRefusal::Closed))
        ));
        let late = Reply { body: "Merci.".into(), files: Vec::new(), submission: secret(), draft: None };
        assert!(matches!(reply(&camille, portal, &number, &late).await, Err(Failure::Refused(ReplyRefusal::Closed))));
        assert_eq!(queue(&desk, portal, "etat=clos").await.len(), 1);
        reopen(&desk, portal, &number).await.unwrap();
        let waiting = queue(&desk, portal, "").await;
        assert_eq!(waiting.len(), 1, "it waits again, for the day that was promised");
        assert_eq!(waiting[0].due, seen.item.due);
        let stale = close(&desk, portal, &number, seen.version).await;
        assert!(matches!(stale, Err(Failure::Refused(WorkRefusal::Changed))), "{stale:?}");
    })
    .await;
}

#[tokio::test]
async fn work_is_handed_to_a_colleague_and_to_nobody_else() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let number = asked(portal, &camille, Counterpart::Support).await;
        let (anne, denis) = (adviser(portal, "Anne Keller").await, adviser(portal, "Denis Roche").await);
        world::broker(portal).await;
        let broker: Uuid = value(portal, "SELECT id FROM staff WHERE name = 'Bruno Courtier'").await;
        let desk = anne.desk().unwrap();
        let thread = open_thread(&desk, portal, &number).await.unwrap().unwrap();
        assert_eq!(thread.colleagues.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), [denis.name.as_str()]);
        let work = WorkNumber::Thread(number.clone());
        for stranger in ["", "00000000-0000-0000-0000-000000000000", &broker.to_string()] {
            let hand = HandOver { to: stranger.into(), version: thread.version };
            let refused = hand_over(&desk, portal, &work, &hand).await;
            assert!(matches!(refused, Err(Failure::Refused(WorkRefusal::NoSuchColleague))), "{refused:?}");
        }
        let hand = HandOver { to: thread.colleagues[0].id.clone(), version: thread.version };
        hand_over(&desk, portal, &work, &hand).await.unwrap();
        let again = hand_over(&desk, portal, &work, &hand).await;
        assert!(matches!(again, Err(Failure::Refused(WorkRefusal::TakenBy(name))) if name == denis.name));
        assert_eq!(queue(&denis.desk().unwrap(), portal, "a=moi").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_queue_is_read_page_by_page_soonest_first_and_everything_is_on_one_of_them() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        for _ in 0..12 {
            for _ in 0..10 {
                asked(portal, &camille, Counterpart::Support).await;
            }
            portal.clock.advance(TimeDelta::hours(7));
        }
        let anne = adviser(portal, "Anne Keller").await;
        let desk = anne.desk().unwrap();
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = list_queue(&desk, portal, &QueueFilter::default(), after.as_ref()).await.unwrap();
            seen.extend(page.items.into_iter().map(|item| (item.due.unwrap().accepted_until, item.number.to_string())));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), 120);
        assert!(seen.is_sorted_by_key(|(due, _)| *due));
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 120, "one is on two pages");
        portal.clock.advance(TimeDelta::days(30));
        assert_eq!(queue(&desk, portal, "etat=en_retard").await.len(), 50, "overdue without anybody having marked it");
    })
    .await;
}

#[tokio::test]
async fn the_customer_reads_who_looked_and_who_acted() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let number = asked(portal, &camille, Counterpart::Support).await;
        let anne = adviser(portal, "Anne Keller").await;
        let desk = anne.desk().unwrap();
        let key = services::desk::SheetKey::parse("AC10000001J").unwrap();
        let sheet = open_customer(&desk, portal, &key).await.unwrap().unwrap();
        assert!(sheet.name.starts_with("Camille") && sheet.threads.len() == 1 && !sheet.contracts.is_empty());
        for _ in 0..3 {
            portal.clock.advance(TimeDelta::minutes(1));
            open_thread(&desk, portal, &number).await.unwrap().unwrap();
        }
        portal.clock.advance(TimeDelta::minutes(1));
        take(&desk, portal, &WorkNumber::Thread(number.clone())).await.unwrap();
        portal.clock.advance(TimeDelta::minutes(1));
        open_thread(&desk, portal, &number).await.unwrap().unwrap();
        portal.clock.advance(TimeDelta::hours(1));
        open_thread(&desk, portal, &number).await.unwrap().unwrap();
        let (entries, _) = list_journal(&camille, portal, None).await.unwrap();
        assert!(entries.iter().all(|entry| entry.name == "Anne Keller"));
        let acts: Vec<_> = entries.iter().map(|one| (one.action.as_str(), one.times, one.thread.clone())).collect();
        let within = |act, times| (act, times, Some(number.clone()));
        let (now, before) = (within("open_thread", 1), within("open_thread", 3));
        assert_eq!(acts, [now.clone(), now, within("take", 1), before, ("open_customer", 1, None)]);
    })
    .await;
}

#[tokio::test]
async fn a_view_is_its_owners_and_can_be_brought_back() {
    on_both(async |portal| {
        lived_in_quietly(portal).await;
        let (anne, denis) = (adviser(portal, "Anne Keller").await, adviser(portal, "Denis Roche").await);
        let (own, other) = (anne.desk().unwrap(), denis.desk().unwrap());
        let filter = QueueFilter::parse("etat=en_retard&a=moi");
        save_view(&own, portal, "  Mes   retards ", &filter).await.unwrap();
        let page = list_queue(&own, portal, &filter, None).await.unwrap();
        let [view] = page.views.as_slice() else { panic!("one view: {:?}", page.views) };
        assert_eq!((view.name.as_str(), QueueFilter::parse(&view.filter)), ("Mes retards", filter));
        assert!(list_queue(&other, portal, &filter, None).await.unwrap().views.is_empty());
        assert_eq!(delete_view(&other, portal, &view.id).await.unwrap(), None);
        let gone = delete_view(&own, portal, &view.id).await.unwrap().unwrap();
        save_view(&own, portal, &gone.name, &QueueFilter::parse(&gone.filter)).await.unwrap();
        assert_eq!(rows(portal, "saved_view").await, 1);
    })
    .await;
}

/// A number that checks and belongs to nothing.
pub fn missing() -> ThreadNumber {
    ThreadNumber::from_serial(99_999_999)
}
