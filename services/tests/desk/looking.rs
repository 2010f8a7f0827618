//! What a look leaves behind: a line in the customer's journal once, and that it was read when it is by whom the customer asked.

use chrono::TimeDelta;
use domain::{reference::ThreadNumber, staff::StaffRole, thread::Counterpart};
use services::{
    Failure, Portal,
    account::{Customer, Token},
    desk::{DeskPlace, SheetKey, keep_draft, open_customer, open_thread, take_draft},
    staff::find_staff_session,
    thread::{DraftGone, read_thread},
};

use super::world::{adviser, asked, broker, queue, staff_session};
use crate::common::{customer, lived_in_quietly, on_both, value};

/// Whether the customer sees that their message was read.
async fn was_read(camille: &Customer, portal: &Portal, number: &ThreadNumber) -> bool {
    read_thread(camille, portal, number, None).await.unwrap().unwrap().messages[0].read_at.is_some()
}

#[tokio::test]
async fn a_look_by_somebody_who_was_not_asked_reads_nothing_for_who_was() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let (bruno, anne) = (broker(portal).await, adviser(portal, "Anne Keller").await);
        let (brokers, insurers) = (bruno.desk().unwrap(), anne.desk().unwrap());
        let number = asked(portal, &camille, Counterpart::Broker).await;
        let is_new = async || queue(&brokers, portal, "").await[0].is_new;
        let told = "SELECT COUNT(*) FROM event WHERE audience_kind = 'broker'";
        let before: i64 = value(portal, told).await;
        open_thread(&insurers, portal, &number).await.unwrap().unwrap();
        assert!(is_new().await, "the broker has not seen it");
        assert!(!was_read(&camille, portal, &number).await, "nor has anybody whom Camille asked");
        assert_eq!(value::<i64>(portal, told).await, before, "nothing has changed for the broker");
        open_thread(&brokers, portal, &number).await.unwrap().unwrap();
        assert!(!is_new().await && was_read(&camille, portal, &number).await);

        let own = asked(portal, &camille, Counterpart::Support).await;
        open_thread(&insurers, portal, &own).await.unwrap().unwrap();
        assert!(was_read(&camille, portal, &own).await, "what the insurer is asked, an adviser reads");
    })
    .await;
}

#[tokio::test]
async fn a_page_that_is_asked_for_again_is_opened_once() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let number = asked(portal, &camille, Counterpart::Support).await;
        let key = SheetKey::parse("AC10000001J").unwrap();
        let session = staff_session(portal, "Anne Keller", StaffRole::Adviser, None).await;
        let (there, away) = (find_staff_session(portal, &session, true), find_staff_session(portal, &session, false));
        let (there, away) = (there.await.unwrap().unwrap(), away.await.unwrap().unwrap());
        let (desk, alone) = (there.desk().unwrap(), away.desk().unwrap().asking_again());
        let seen = desk.asking_again();
        let lines = async || {
            let of = |act: &str| format!("SELECT COUNT(*) FROM audit WHERE actor_kind = 'staff' AND action = '{act}'");
            (value::<i64>(portal, &of("open_customer")).await, value::<i64>(portal, &of("open_thread")).await)
        };
        open_customer(&desk, portal, &key).await.unwrap().unwrap();
        open_thread(&desk, portal, &number).await.unwrap().unwrap();
        assert_eq!(lines().await, (1, 1));
        for again in [seen, alone, seen] {
            portal.clock.advance(TimeDelta::minutes(1));
            open_customer(&again, portal, &key).await.unwrap().unwrap();
            open_thread(&again, portal, &number).await.unwrap().unwrap();
        }
        assert_eq!(lines().await, (1, 1), "it stands open");
        open_customer(&desk, portal, &key).await.unwrap().unwrap();
        open_thread(&desk, portal, &number).await.unwrap().unwrap();
        assert_eq!(lines().await, (2, 2), "who opens it again, does");

        // Who says that it is asked for again and has opened nothing opens it.
        let denis = adviser(portal, "Denis Roche").await;
        open_customer(&denis.desk().unwrap().asking_again(), portal, &key).await.unwrap().unwrap();
        assert_eq!(lines().await, (3, 2));
    })
    .await;
}

#[tokio::test]
async fn what_has_come_is_read_when_somebody_is_there_and_not_by_the_page_itself() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let number = asked(portal, &camille, Counterpart::Support).await;
        let session = staff_session(portal, "Anne Keller", StaffRole::Adviser, None).await;
        for (used, read) in [(false, false), (true, true)] {
            let anne = find_staff_session(portal, &session, used).await.unwrap().unwrap();
            open_thread(&anne.desk().unwrap().asking_again(), portal, &number).await.unwrap().unwrap();
            assert_eq!(was_read(&camille, portal, &number).await, read);
        }
    })
    .await;
}

#[tokio::test]
async fn a_note_that_another_window_has_changed_since_is_not_taken() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let number = asked(portal, &camille, Counterpart::Support).await;
        let anne = adviser(portal, "Anne Keller").await;
        let (desk, place) = (anne.desk().unwrap(), DeskPlace::Note(number));
        let form = Token::draw(&portal.random).unwrap();
        let keep = async |text: &str| {
            portal.clock.advance(TimeDelta::seconds(1));
            keep_draft(&desk, portal, &place, (text, None), &form).await.unwrap().version.unwrap()
        };
        let (read, now) = (keep("Rappeler").await, keep("Rappeler mardi").await);
        assert!(matches!(take_draft(&desk, portal, &place, read).await, Err(Failure::Refused(DraftGone))));
        take_draft(&desk, portal, &place, now).await.unwrap();
    })
    .await;
}
