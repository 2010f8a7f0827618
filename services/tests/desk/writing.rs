//! What somebody of the other side writes: with files, and kept while it is written.

use bytes::Bytes;
use chrono::TimeDelta;
use domain::{reference::ThreadNumber, staff::StaffRole, thread::Counterpart, view::FileView};
use futures::stream;
use sea_orm::ConnectionTrait as _;
use services::{
    Failure, Portal,
    account::Token,
    desk::{
        Answer, DeskPlace, QuickReplyDraft, QuickReplyRefusal, WorkRefusal, answer, keep_draft, keep_draft_of_ended,
        list_replies, note, open_thread, save_reply,
    },
    staff::find_staff_session,
    thread::{Reply, read_thread, reply},
    upload::{Incoming, Part, Reader, Uploader, open, receive},
};

use super::world::{adviser, asked, queue, staff_session};
use crate::common::{customer, lived_in, lived_in_quietly, on_both, value};

async fn sent(portal: &Portal, uploader: Uploader<'_>) -> FileView {
    let bytes = stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(b"%PDF-1.4\n%%EOF\n"))]);
    receive(uploader, portal, Incoming { name: "Devis.pdf".into(), bytes }).await.unwrap().file
}

fn secret(portal: &Portal) -> Token {
    Token::draw(&portal.random).unwrap()
}

#[tokio::test]
async fn an_answer_brings_its_files_to_the_customer_once_and_nobody_elses() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let number = asked(portal, &camille, Counterpart::Support).await;
        let (anne, bruno) = (adviser(portal, "Anne Keller").await, adviser(portal, "Bruno Faure").await);
        let (desk, form) = (anne.desk().unwrap(), secret(portal));
        let foreign = [
            sent(portal, Uploader::Desk(bruno.desk().unwrap())).await,
            sent(portal, Uploader::Customer(&camille)).await,
        ];
        for file in &foreign {
            let files = [file.id.parse().unwrap()];
            let refused =
                answer(&desk, portal, &number, Answer { files: &files, ..Answer::in_words("Oui.", &form) }).await;
            assert!(matches!(refused, Err(Failure::Refused(WorkRefusal::NoSuchFile))));
        }
        let file = sent(portal, Uploader::Desk(desk)).await;
        let id = file.id.parse().unwrap();
        assert!(open(Reader::Customer(&camille), portal, id, Part::Whole).await.unwrap().is_none(), "not sent yet");
        portal.clock.advance(TimeDelta::minutes(1));
        for _ in 0..2 {
            let once = Answer { files: &[id], ..Answer::in_words("Voici le devis.", &form) };
            answer(&desk, portal, &number, once).await.unwrap();
        }
        let read = read_thread(&camille, portal, &number, None).await.unwrap().unwrap();
        let files: Vec<_> = read.messages.iter().map(|message| message.files.len()).collect();
        assert_eq!((files, &read.messages[1].files[0].name), (vec![0, 1], &file.name));
        assert!(open(Reader::Customer(&camille), portal, id, Part::Whole).await.unwrap().is_some());
        let seen = open_thread(&desk, portal, &number).await.unwrap().unwrap();
        assert_eq!(seen.messages[1].files[0].name, file.name);
    })
    .await;
}

#[tokio::test]
async fn a_question_that_came_while_the_answer_was_written_is_read_first() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let number = asked(portal, &camille, Counterpart::Support).await;
        let anne = adviser(portal, "Anne Keller").await;
        let (desk, form) = (anne.desk().unwrap(), secret(portal));
        assert!(queue(&desk, portal, "").await[0].is_new, "nobody has opened it");
        let told = "SELECT COUNT(*) FROM event WHERE audience_kind = 'insurer'";
        let before: i64 = value(portal, told).await;
        let seen = open_thread(&desk, portal, &number).await.unwrap().unwrap();
        open_thread(&desk, portal, &number).await.unwrap().unwrap();
        assert!(!queue(&desk, portal, "").await[0].is_new);
        assert_eq!(value::<i64>(portal, told).await, before + 1, "whose queue is open sees that it was read");
        portal.clock.advance(TimeDelta::minutes(1));
        let more = Reply { body: "Et en Suisse ?".into(), files: Vec::new(), submission: secret(portal), draft: None };
        reply(&camille, portal, &number, &more).await.unwrap();
        let late = |version| Answer { version: Some(version), ..Answer::in_words("Oui.", &form) };
        assert!(queue(&desk, portal, "").await[0].is_new, "something came since");
        let refused = answer(&desk, portal, &number, late(seen.version)).await;
        assert!(matches!(refused, Err(Failure::Refused(WorkRefusal::Changed))));
        let seen = open_thread(&desk, portal, &number).await.unwrap().unwrap();
        assert_eq!((seen.messages.len(), seen.item.due.is_some()), (2, true), "it is owed still");
        for _ in 0..2 {
            answer(&desk, portal, &number, late(seen.version)).await.unwrap();
        }
        assert_eq!(open_thread(&desk, portal, &number).await.unwrap().unwrap().messages.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_card_number_is_kept_whole_nowhere_on_the_desk() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let number = asked(portal, &camille, Counterpart::Support).await;
        let anne = adviser(portal, "Anne Keller").await;
        let (desk, card) = (anne.desk().unwrap(), "Sa carte : 4970 1012 3456 7893");
        keep_draft(&desk, portal, &DeskPlace::Answer(number.clone()), (card, None), &secret(portal)).await.unwrap();
        note(&desk, portal, &number, (card, None), &secret(portal)).await.unwrap();
        let seen = open_thread(&desk, portal, &number).await.unwrap().unwrap();
        let masked = "Sa carte : 4970 •••• •••• 7893";
        assert_eq!((seen.draft.unwrap().message.as_str(), seen.notes[0].body.as_str()), (masked, masked));
    })
    .await;
}

#[tokio::test]
async fn a_standard_answer_sent_twice_is_one_and_a_title_is_not_taken_from_another() {
    on_both(async |portal| {
        let anne = adviser(portal, "Anne Keller").await;
        let reply = |title: &str, body: &str| QuickReplyDraft {
            id: None,
            title_fr: title.into(),
            title_en: format!("{title} in English"),
            body_fr: body.into(),
            body_en: "Hello".into(),
            place: 1,
        };
        save_reply(&anne, portal, &reply("Bienvenue", "Bonjour")).await.unwrap();
        save_reply(&anne, portal, &reply("Bienvenue", "Bonjour")).await.unwrap();
        let taken = |outcome| matches!(outcome, Err(Failure::Refused(QuickReplyRefusal::TitleTaken)));
        assert!(taken(save_reply(&anne, portal, &reply("Bienvenue", "Bonsoir")).await));
        let of_english = QuickReplyDraft { title_fr: "Accueil".into(), ..reply("Bienvenue", "Bonjour") };
        assert!(taken(save_reply(&anne, portal, &of_english).await));
        let untitled = QuickReplyDraft { title_en: " ".into(), ..reply("Accueil", "Bonjour") };
        let refused = save_reply(&anne, portal, &untitled).await;
        assert!(matches!(refused, Err(Failure::Refused(QuickReplyRefusal::NoTitle))));
        save_reply(&anne, portal, &reply("Adieu", "Au revoir")).await.unwrap();
        let kept = list_replies(&anne, portal).await.unwrap().unwrap();
        assert_eq!(kept.iter().map(|one| one.title_fr.as_str()).collect::<Vec<_>>(), ["Adieu", "Bienvenue"]);
        let renamed = QuickReplyDraft { id: Some(kept[0].id.clone()), ..reply("Bienvenue", "Au revoir") };
        assert!(taken(save_reply(&anne, portal, &renamed).await));
    })
    .await;
}

#[tokio::test]
async fn who_has_no_account_is_answered_in_words() {
    on_both(async |portal| {
        lived_in(portal).await;
        let number: String = value(portal, "SELECT number FROM thread WHERE person_id IS NULL").await;
        let number = ThreadNumber::parse(&number).unwrap();
        let anne = adviser(portal, "Anne Keller").await;
        let desk = anne.desk().unwrap();
        let files = [sent(portal, Uploader::Desk(desk)).await.id.parse().unwrap()];
        let form = secret(portal);
        let refused = answer(&desk, portal, &number, Answer { files: &files, ..Answer::in_words("Oui.", &form) }).await;
        assert!(matches!(refused, Err(Failure::Refused(WorkRefusal::NoPlaceForFiles))));
        answer(&desk, portal, &number, Answer::in_words("Oui.", &form)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn what_was_being_written_when_the_session_ended_waits_for_who_wrote_it() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let number = asked(portal, &camille, Counterpart::Support).await;
        let (session, form) = (staff_session(portal, "Anne Keller", StaffRole::Adviser, None).await, secret(portal));
        let anne = find_staff_session(portal, &session, true).await.unwrap().unwrap();
        portal.clock.advance(TimeDelta::minutes(16));
        assert!(find_staff_session(portal, &session, true).await.unwrap().is_none());
        keep_draft_of_ended(portal, &session, &DeskPlace::Answer(number.clone()), ("Je n’avais pas", None), &form)
            .await
            .unwrap();
        let (noted, note_form) = (DeskPlace::Note(number.clone()), secret(portal));
        keep_draft_of_ended(portal, &session, &noted, ("Rappeler", None), &note_form).await.unwrap();
        let desk = anne.desk().unwrap();
        let seen = open_thread(&desk, portal, &number).await.unwrap().unwrap();
        let begun = [seen.draft, seen.begun_note].map(|draft| draft.unwrap().message);
        assert_eq!(begun, ["Je n’avais pas", "Rappeler"]);
        note(&desk, portal, &number, ("Rappeler demain.", None), &note_form).await.unwrap();
        keep_draft(&desk, portal, &noted, ("Rappeler dem", None), &note_form).await.unwrap();
        assert!(open_thread(&desk, portal, &number).await.unwrap().unwrap().begun_note.is_none());
        answer(&desk, portal, &number, Answer::in_words("Fini.", &form)).await.unwrap();
        keep_draft(&desk, portal, &DeskPlace::Answer(number.clone()), ("Fini", None), &form).await.unwrap();
        let seen = open_thread(&desk, portal, &number).await.unwrap().unwrap();
        assert!(seen.draft.is_none(), "what was sent is no draft, however late it comes");
        let closed = "UPDATE staff SET closed_at = invited_at";
        portal.db.execute_unprepared(closed).await.unwrap();
        assert!(
            keep_draft_of_ended(
                portal,
                &session,
                &DeskPlace::Answer(number.clone()),
                ("Encore", None),
                &secret(portal)
            )
            .await
            .is_err()
        );
    })
    .await;
}
