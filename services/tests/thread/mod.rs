//! Conversations as a customer has them.

use chrono::TimeDelta;
use domain::{
    reference::{ContractNumber, ObjectNumber, ThreadNumber},
    thread::{Counterpart, ThreadTopic, WaitsFor},
    view::DraftView,
};
use sea_orm::ConnectionTrait as _;
use services::{
    Failure, Portal,
    account::{Customer, Token, find_session},
    desk,
    thread::{
        About, DraftGone, DraftPlace, NewThread, OpenRefusal, Reply, ReplyRefusal, archive, find_begun, keep_draft,
        keep_draft_of_ended, list_threads, open_thread, read_thread, reply, search_threads, take_draft, unarchive,
        writing_choices,
    },
};

use crate::{
    common::{customer, lived_in, lived_in_quietly, on_both, rows, value},
    desk::world::{adviser, queue},
};

/// Of Gérard, who is somebody else.
const FOREIGN: &str = "AC10000005T";
const OWN: &str = "AC10000001J";

fn about(number: &str) -> About {
    About::Contract(ContractNumber::parse(number).unwrap())
}

fn new(portal: &Portal, about: About) -> NewThread {
    NewThread {
        counterpart: Counterpart::Support,
        topic: ThreadTopic::Contract,
        about,
        subject: "Vitre fendue".into(),
        body: "Bonjour, ma vitre arrière est fendue.".into(),
        files: Vec::new(),
        submission: Token::draw(&portal.random).unwrap(),
        draft: None,
    }
}

fn answer(portal: &Portal, body: &str) -> Reply {
    Reply { body: body.into(), files: Vec::new(), submission: Token::draw(&portal.random).unwrap(), draft: None }
}

async fn opened(camille: &Customer, portal: &Portal) -> ThreadNumber {
    open_thread(camille, portal, &new(portal, about(OWN))).await.unwrap()
}

/// The other side answers, five minutes later.
async fn staff_answers(portal: &Portal, number: &ThreadNumber) {
    portal.clock.advance(TimeDelta::minutes(5));
    let (anne, form) = (adviser(portal, "Anne Keller").await, Token::draw(&portal.random).unwrap());
    desk::answer(&anne.desk().unwrap(), portal, number, desk::Answer::in_words("Oui.", &form)).await.unwrap();
}

#[tokio::test]
async fn the_same_form_twice_is_one_conversation_with_one_message() {
    on_both(async |portal| {
        let lived = lived_in_quietly(portal).await;
        let camille = customer(portal, &lived.session).await;
        let before = rows(portal, "message").await;
        let form = new(portal, about(OWN));
        let first = open_thread(&camille, portal, &form).await.unwrap();
        assert_eq!(open_thread(&camille, portal, &form).await.unwrap(), first);
        let more = answer(portal, "Voici une photo.");
        reply(&camille, portal, &first, &more).await.unwrap();
        reply(&camille, portal, &first, &more).await.unwrap();
        assert_eq!(rows(portal, "message").await, before + 2);
        let thread = read_thread(&camille, portal, &first, None).await.unwrap().unwrap();
        assert_eq!(thread.messages.len(), 2);
        assert_eq!(thread.about.contract, Some(ContractNumber::parse(OWN).unwrap()));
    })
    .await;
}

#[tokio::test]
async fn what_is_somebody_elses_answers_as_what_does_not_exist() {
    on_both(async |portal| {
        let lived = lived_in_quietly(portal).await;
        let camille = customer(portal, &lived.session).await;
        let missing = ContractNumber::from_serial(99_999_999);
        for number in [FOREIGN, missing.as_str()] {
            let refused = open_thread(&camille, portal, &new(portal, about(number))).await;
            assert!(matches!(refused, Err(Failure::Refused(OpenRefusal::NoSuchObject))), "{number}");
        }
        let object = async |contract: &str| -> ObjectNumber {
            let of = "SELECT object.number FROM insured_object object JOIN contract ON contract.id = contract_id";
            let number: String = value(portal, &format!("{of} WHERE contract.number = '{contract}' LIMIT 1")).await;
            ObjectNumber::parse(&number).unwrap()
        };
        let foreign = About::Object(object(FOREIGN).await);
        let refused = open_thread(&camille, portal, &new(portal, foreign)).await;
        assert!(matches!(refused, Err(Failure::Refused(OpenRefusal::NoSuchObject))), "{refused:?}");
        let own = open_thread(&camille, portal, &new(portal, About::Object(object(OWN).await))).await.unwrap();
        assert!(archive(&camille, portal, &own).await.unwrap());
        let number = opened(&camille, portal).await;
        let other = "UPDATE thread SET person_id = (SELECT policyholder_id FROM contract WHERE number = 'AC10000005T')";
        portal.db.execute_unprepared(other).await.unwrap();
        assert!(read_thread(&camille, portal, &number, None).await.unwrap().is_none());
        let refused = reply(&camille, portal, &number, &answer(portal, "Bonjour")).await;
        assert!(matches!(refused, Err(Failure::Refused(ReplyRefusal::NoSuchThread))));
        assert!(!archive(&camille, portal, &number).await.unwrap());
        assert!(list_threads(&camille, portal, false, None).await.unwrap().items.is_empty());
        assert!(search_threads(&camille, portal, "vitre").await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_further_message_keeps_the_older_promise_and_an_answer_ends_it() {
    on_both(async |portal| {
        let lived = lived_in_quietly(portal).await;
        let camille = customer(portal, &lived.session).await;
        let number = opened(&camille, portal).await;
        let read = async || read_thread(&camille, portal, &number, None).await.unwrap().unwrap();
        let first = read().await.promise.unwrap();
        portal.clock.advance(TimeDelta::minutes(5));
        reply(&camille, portal, &number, &answer(portal, "Encore un mot.")).await.unwrap();
        assert_eq!(read().await.promise.unwrap(), first);
        staff_answers(portal, &number).await;
        let camille = find_session(portal, &lived.session, true).await.unwrap().unwrap();
        assert_eq!(camille.unread, 1);
        let answered = read_thread(&camille, portal, &number, None).await.unwrap().unwrap();
        assert!(answered.promise.is_none() && answered.was_unread);
        assert_eq!(answered.waits_for, WaitsFor::Customer);
        assert_eq!(find_session(portal, &lived.session, true).await.unwrap().unwrap().unread, 0, "it was read");
        portal.clock.advance(TimeDelta::days(1));
        reply(&camille, portal, &number, &answer(portal, "Merci, et ceci ?")).await.unwrap();
        let again = read_thread(&camille, portal, &number, None).await.unwrap().unwrap().promise.unwrap();
        assert!(again.ends_at > first.ends_at, "a new question has a promise of its own");
    })
    .await;
}

#[tokio::test]
async fn a_closed_conversation_takes_no_message() {
    on_both(async |portal| {
        let lived = lived_in_quietly(portal).await;
        let camille = customer(portal, &lived.session).await;
        let number = opened(&camille, portal).await;
        let close = "UPDATE thread SET closed_at = last_message_at, waits_for = 'nobody'";
        portal.db.execute_unprepared(close).await.unwrap();
        let refused = reply(&camille, portal, &number, &answer(portal, "Bonjour ?")).await;
        assert!(matches!(refused, Err(Failure::Refused(ReplyRefusal::Closed))));
        assert_eq!(read_thread(&camille, portal, &number, None).await.unwrap().unwrap().messages.len(), 1);
        let begun = find_begun(&camille, portal, Some(&number)).await.unwrap().unwrap();
        assert_eq!((begun.subject.as_str(), begun.about.as_str(), begun.message.as_str()), ("Vitre fendue", OWN, ""));
    })
    .await;
}

#[tokio::test]
async fn a_card_number_never_reaches_the_database_whole() {
    on_both(async |portal| {
        let lived = lived_in_quietly(portal).await;
        let camille = customer(portal, &lived.session).await;
        let number = opened(&camille, portal).await;
        portal.clock.advance(TimeDelta::minutes(1));
        reply(&camille, portal, &number, &answer(portal, "Ma carte : 4970 1012 3456 7893.")).await.unwrap();
        let thread = read_thread(&camille, portal, &number, None).await.unwrap().unwrap();
        assert_eq!(thread.messages.last().unwrap().body, "Ma carte : 4970 •••• •••• 7893.");
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_found_anywhere_and_goes_when_it_is_sent() {
    on_both(async |portal| {
        let lived = lived_in_quietly(portal).await;
        let camille = customer(portal, &lived.session).await;
        let form = new(portal, About::Nothing);
        let written = DraftView { subject: "Vitre".into(), message: "Bonj".into(), ..DraftView::default() };
        let keep = async |text: &str| {
            let written = DraftView { message: text.into(), ..written.clone() };
            keep_draft(&camille, portal, &DraftPlace::New, &written, &form.submission).await.unwrap();
        };
        keep("Bonj").await;
        keep("Bonjour").await;
        let found = find_begun(&camille, portal, None).await.unwrap().unwrap();
        assert_eq!((found.subject.as_str(), found.message.as_str()), ("Vitre", "Bonjour"));
        open_thread(&camille, portal, &form).await.unwrap();
        assert!(find_begun(&camille, portal, None).await.unwrap().is_none());
        keep("Bonjour, tard").await;
        assert!(
            find_begun(&camille, portal, None).await.unwrap().is_none(),
            "what arrives after the form was sent is not kept"
        );
    })
    .await;
}

#[tokio::test]
async fn two_windows_on_one_conversation_write_over_nothing() {
    on_both(async |portal| {
        let lived = lived_in_quietly(portal).await;
        let camille = customer(portal, &lived.session).await;
        let number = opened(&camille, portal).await;
        let place = DraftPlace::Thread(number.clone());
        let keep = async |form: &Token, read: &str, text: &str| {
            portal.clock.advance(TimeDelta::seconds(1));
            let written = DraftView { message: text.into(), version: read.into(), ..DraftView::default() };
            let kept = keep_draft(&camille, portal, &place, &written, form).await.unwrap();
            (kept.version.map(|version| version.to_string()).unwrap_or_default(), !kept.others.is_empty())
        };
        let begun = async || {
            let draft = read_thread(&camille, portal, &number, None).await.unwrap().unwrap().draft;
            let draft = draft.unwrap_or_default();
            (draft.message, draft.apart.into_iter().map(|one| one.message).collect::<Vec<_>>())
        };
        let [before, mut one, other] = [(); 3].map(|()| answer(portal, "Envoyé."));
        let (read, _) = keep(&before.submission, "", "Bonjour").await;
        let (first, alone) = keep(&one.submission, &read, "Bonjour, un").await;
        assert!(!alone, "what a form was read with gives way to it");
        let (second, elsewhere) = keep(&other.submission, &read, "Bonjour, deux").await;
        assert!(elsewhere);
        assert_eq!(begun().await, ("Bonjour, deux".into(), vec!["Bonjour, un".into()]));
        assert!(keep(&one.submission, &first, "Bonjour, un peu").await.1, "each is told");
        assert_eq!(begun().await, ("Bonjour, un peu".into(), vec!["Bonjour, deux".into()]));
        let changed = take_draft(&camille, portal, &place, first.parse().unwrap()).await;
        assert!(matches!(changed, Err(Failure::Refused(DraftGone))), "it has been written on since it was read");
        assert_eq!(begun().await, ("Bonjour, un peu".into(), vec!["Bonjour, deux".into()]), "nothing was taken");
        take_draft(&camille, portal, &place, second.parse().unwrap()).await.unwrap();
        assert_eq!(begun().await, ("Bonjour, deux".into(), vec!["Bonjour, un peu".into()]));
        one.draft = first.parse().ok();
        reply(&camille, portal, &number, &one).await.unwrap();
        assert_eq!(begun().await, ("Bonjour, deux".into(), vec![]), "what was not sent is there");
        let prefilled = Reply { draft: second.parse().ok(), ..answer(portal, "Bonjour, deux") };
        portal.clock.advance(TimeDelta::minutes(1));
        reply(&camille, portal, &number, &prefilled).await.unwrap();
        assert_eq!(
            begun().await,
            (String::new(), vec![]),
            "what was read and sent without a change is no draft any more"
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_written_when_the_session_is_over_is_kept_for_its_account_alone() {
    on_both(async |portal| {
        let lived = lived_in_quietly(portal).await;
        let camille = customer(portal, &lived.session).await;
        let number = opened(&camille, portal).await;
        portal.clock.advance(TimeDelta::hours(1));
        assert!(find_session(portal, &lived.session, true).await.unwrap().is_none(), "the session is over");
        let written = DraftView { message: "Je n’avais pas fini.".into(), ..DraftView::default() };
        let (place, form) = (DraftPlace::Thread(number.clone()), Token::draw(&portal.random).unwrap());
        keep_draft_of_ended(portal, &lived.session, &place, &written, &form).await.unwrap();
        let found = read_thread(&camille, portal, &number, None).await.unwrap().unwrap().draft.unwrap();
        assert_eq!(found.message, "Je n’avais pas fini.");
        let nobody = Token::draw(&portal.random).unwrap();
        assert!(keep_draft_of_ended(portal, &nobody, &place, &written, &form).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn what_was_put_away_is_found_there_and_by_its_words() {
    on_both(async |portal| {
        let lived = lived_in_quietly(portal).await;
        let camille = customer(portal, &lived.session).await;
        let number = opened(&camille, portal).await;
        let count = async |archived| list_threads(&camille, portal, archived, None).await.unwrap().items.len();
        assert!(archive(&camille, portal, &number).await.unwrap());
        assert_eq!((count(false).await, count(true).await), (0, 1));
        for words in ["vitre arriere", number.as_str(), OWN, "FENDUE"] {
            assert_eq!(search_threads(&camille, portal, words).await.unwrap().len(), 1, "{words}");
        }
        assert!(search_threads(&camille, portal, "pare-brise").await.unwrap().is_empty());
        assert!(unarchive(&camille, portal, &number).await.unwrap());
        assert_eq!((count(false).await, count(true).await), (1, 0));
    })
    .await;
}

#[tokio::test]
async fn a_long_list_is_read_page_by_page() {
    on_both(async |portal| {
        let lived = lived_in_quietly(portal).await;
        let camille = customer(portal, &lived.session).await;
        for _ in 0..25 {
            opened(&camille, portal).await;
        }
        let first = list_threads(&camille, portal, false, None).await.unwrap();
        let next = first.next.clone().unwrap();
        let rest = list_threads(&camille, portal, false, Some(&next)).await.unwrap();
        assert_eq!((first.items.len(), rest.items.len()), (20, 5));
        assert!(rest.next.is_none());
        assert!(first.items.iter().all(|row| rest.items.iter().all(|other| other.number != row.number)));
    })
    .await;
}

#[tokio::test]
async fn only_the_customers_own_broker_is_written_to_and_one_who_has_left_is_not() {
    on_both(async |portal| {
        let lived = lived_in_quietly(portal).await;
        let camille = customer(portal, &lived.session).await;
        let none = "UPDATE contract SET broker_id = NULL";
        let one = "UPDATE contract SET broker_id = (SELECT id FROM broker ORDER BY source_id LIMIT 1) WHERE number = 'AC10000001J'";
        portal.db.execute_unprepared(none).await.unwrap();
        let to_broker = |about| NewThread { counterpart: Counterpart::Broker, ..new(portal, about) };
        let refused = open_thread(&camille, portal, &to_broker(about(OWN))).await;
        assert!(matches!(refused, Err(Failure::Refused(OpenRefusal::NoBroker))));
        portal.db.execute_unprepared(one).await.unwrap();
        assert_eq!(writing_choices(&camille, portal).await.unwrap().brokers.len(), 1);
        let number = open_thread(&camille, portal, &to_broker(About::Nothing)).await.unwrap();
        let with: String = value(portal, "SELECT counterpart FROM thread ORDER BY id DESC LIMIT 1").await;
        assert_eq!(with, "broker");
        portal.db.execute_unprepared(none).await.unwrap();
        reply(&camille, portal, &number, &answer(portal, "Toujours là ?")).await.unwrap();
        let with: String = value(portal, "SELECT counterpart FROM thread ORDER BY id DESC LIMIT 1").await;
        assert_eq!(with, "support", "support takes the place of a broker who has left");
    })
    .await;
}

#[tokio::test]
async fn a_message_of_the_public_form_begins_a_conversation_that_the_other_side_sees() {
    on_both(async |portal| {
        lived_in(portal).await;
        let sql =
            "SELECT count(*) FROM thread WHERE person_id IS NULL AND contact_id IS NOT NULL AND due_at IS NOT NULL";
        assert_eq!(value::<i64>(portal, sql).await, 1);
        let anne = adviser(portal, "Anne Keller").await;
        let seen = queue(&anne.desk().unwrap(), portal, "").await;
        assert_eq!(seen.iter().filter(|item| item.customer.is_none()).count(), 1);
    })
    .await;
}
