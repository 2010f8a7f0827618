//! News: gathered into one letter, told by the ways that are wanted, and to nobody at a contact from which letters come back.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    notification::{Channel, NoticeKind},
    reference::ThreadNumber,
};
use sea_orm::{ActiveValue::Set, EntityTrait as _};
use uuid::Uuid;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::method};

use super::World;
use crate::{
    database::begin,
    entity::{contact_trouble, job, notification, thread},
    job::{Job, Ran},
    mail::{Mailer, Sender},
    notification::{About, Bounce, Reader, WAIT, choose, list_mine, mark_seen, mark_seen_about, note_bounce, notify},
    outbox::DevMessage,
    sms::{HttpSettings, SmsSender},
};

const EMAIL: &str = "camille@exemple.fr";
const MOBILE: &str = "+33612345678";

/// A customer with an account.
struct Camille {
    world: World,
    person: Uuid,
    reader: Reader,
}

impl Camille {
    async fn new() -> Self {
        let world = World::new().await;
        let person = world.person(Some(EMAIL), Some(MOBILE)).await;
        let reader = Reader::account(world.account(person).await);
        Self { world, person, reader }
    }

    async fn thread(&self, serial: u32) -> Uuid {
        let (world, now) = (&self.world, self.world.now());
        let id = world.portal.random.id(now).unwrap();
        let row = thread::ActiveModel {
            id: Set(id),
            number: Set(ThreadNumber::from_serial(serial).to_string()),
            person_id: Set(Some(self.person)),
            counterpart: Set("support".into()),
            topic: Set("other".into()),
            subject_cipher: Set(vec![1]),
            waits_for: Set("staff".into()),
            opened_at: Set(now),
            last_message_at: Set(now),
            promised_at: Set(Some(now)),
            due_at: Set(Some(now + TimeDelta::hours(1))),
            version: Set(1),
            ..Default::default()
        };
        thread::Entity::insert(row).exec_without_returning(&world.portal.db).await.unwrap();
        id
    }

    async fn told(&self, kind: NoticeKind, about: About) {
        let transaction = begin(&self.world.portal.db).await.unwrap();
        notify(&transaction, &self.world.portal, self.reader, kind, about).await.unwrap();
        transaction.commit().await.unwrap();
    }

    /// The letters of the next minutes.
    async fn letters(&self) -> Vec<DevMessage> {
        let before = self.world.sent().len();
        self.world.pass(WAIT);
        self.world.run().await;
        self.world.sent().split_off(before)
    }

    async fn wants(&self, wanted: &[(NoticeKind, Channel)]) {
        choose(self.reader, &self.world.portal, wanted).await.unwrap();
    }

    async fn troubles(&self) -> Vec<String> {
        let rows = contact_trouble::Entity::find().all(&self.world.portal.db).await.unwrap();
        rows.into_iter().map(|row| row.channel).collect()
    }

    async fn rows(&self) -> Vec<notification::Model> {
        notification::Entity::find().all(&self.world.portal.db).await.unwrap()
    }
}

#[tokio::test]
async fn ten_answers_in_ten_minutes_are_one_letter_without_a_word_of_them() {
    let camille = Camille::new().await;
    for serial in 1..=10 {
        let thread = camille.thread(serial).await;
        camille.told(NoticeKind::ThreadAnswered, About::Thread(thread)).await;
        camille.world.pass(TimeDelta::seconds(30));
    }
    assert_eq!(camille.world.sent(), [], "nothing leaves before the minutes are over");

    let [letter] = &camille.letters().await[..] else { panic!("one letter") };

    assert_eq!(letter.subject.as_deref(), Some("10 nouvelles dans votre espace"));
    assert!(letter.text.contains(&ThreadNumber::from_serial(10).grouped()), "{}", letter.text);
    assert!(letter.text.contains("/notifications/choix"));
    assert!(camille.rows().await.iter().all(|row| row.told_at.is_some() && !row.owes_email));
    assert_eq!(camille.letters().await, [], "and none of it is told twice");
}

#[tokio::test]
async fn one_piece_of_news_has_its_own_subject_and_leads_to_its_place() {
    let camille = Camille::new().await;
    let thread = camille.thread(7).await;
    camille.told(NoticeKind::ThreadAnswered, About::Thread(thread)).await;

    let [letter] = &camille.letters().await[..] else { panic!("one letter") };

    assert_eq!(letter.subject.as_deref(), Some("Une réponse vous attend"));
    assert!(letter.text.contains(&format!("/messages/{}", ThreadNumber::from_serial(7))), "{}", letter.text);
}

#[tokio::test]
async fn what_was_seen_meanwhile_is_told_by_no_letter() {
    let camille = Camille::new().await;
    let portal = camille.world.portal.clone();
    let [marked, opened, read] = [camille.thread(1).await, camille.thread(2).await, camille.thread(3).await];

    camille.told(NoticeKind::ThreadAnswered, About::Thread(marked)).await;
    mark_seen(camille.reader, &portal).await.unwrap();
    camille.told(NoticeKind::ThreadAnswered, About::Thread(opened)).await;
    mark_seen_about(&portal.db, &portal, camille.reader, About::Thread(opened)).await.unwrap();
    // The mark of the conversation itself is enough.
    camille.told(NoticeKind::ThreadAnswered, About::Thread(read)).await;
    let change =
        thread::ActiveModel { id: Set(read), customer_read_at: Set(Some(camille.world.now())), ..Default::default() };
    thread::Entity::update(change).exec(&portal.db).await.unwrap();

    assert_eq!(camille.letters().await, []);
    let page = list_mine(camille.reader, &portal, None).await.unwrap();
    assert!(page.items.len() == 3 && page.items.iter().all(|news| !news.unread));
}

#[tokio::test]
async fn what_is_turned_off_sends_nothing_and_what_guards_the_account_cannot_be() {
    let camille = Camille::new().await;
    let thread = camille.thread(1).await;
    camille.told(NoticeKind::ThreadAnswered, About::Thread(thread)).await;
    camille.wants(&[]).await;
    camille.told(NoticeKind::ThreadAnswered, About::Thread(thread)).await;
    assert_eq!(camille.letters().await, [], "turned off while it waited, and before it happened");
    let page = list_mine(camille.reader, &camille.world.portal, None).await.unwrap();
    assert_eq!(page.items.len(), 1, "the first came when the list was still wanted");

    camille.told(NoticeKind::NewDevice, About::Account(camille.reader.id)).await;
    camille.world.run().await;
    let [letter] = &camille.world.sent()[..] else { panic!("one letter, at once") };
    assert!(letter.subject.as_deref().unwrap().contains("nouvel appareil"));
    assert_eq!(letter.to, EMAIL);
}

#[tokio::test]
async fn a_text_message_is_sent_where_it_is_wanted_beside_the_mail() {
    let camille = Camille::new().await;
    camille.wants(&[(NoticeKind::ThreadClosed, Channel::Sms), (NoticeKind::ThreadClosed, Channel::Email)]).await;
    let thread = camille.thread(1).await;
    camille.told(NoticeKind::ThreadClosed, About::Thread(thread)).await;

    let to: BTreeSet<String> = camille.letters().await.into_iter().map(|letter| letter.to).collect();

    assert_eq!(to, BTreeSet::from([EMAIL.to_owned(), MOBILE.to_owned()]));
}

#[tokio::test]
async fn an_attempt_that_dies_before_its_end_writes_the_same_letter_again_under_the_same_reference() {
    let camille = Camille::new().await;
    let thread = camille.thread(1).await;
    camille.told(NoticeKind::ThreadAnswered, About::Thread(thread)).await;
    let id = camille.rows().await[0].id;
    let [first] = &camille.letters().await[..] else { panic!("one letter") };
    let first = first.clone();

    // As if the process had been killed between the letter and the mark.
    let unmarked =
        notification::ActiveModel { id: Set(id), owes_email: Set(true), told_at: Set(None), ..Default::default() };
    notification::Entity::update(unmarked).exec(&camille.world.portal.db).await.unwrap();
    let told = camille.world.jobs().await[0].id;
    let open = job::ActiveModel { id: Set(told), finished_at: Set(None), ..Default::default() };
    job::Entity::update(open).exec(&camille.world.portal.db).await.unwrap();

    let [second] = &camille.letters().await[..] else { panic!("the letter again") };
    assert_eq!((&first.reference, &first.text), (&second.reference, &second.text));
    assert!(first.reference.starts_with(&told.to_string()));
}

#[tokio::test]
async fn a_clock_that_is_set_back_loses_no_letter() {
    let camille = Camille::new().await;
    let thread = camille.thread(1).await;
    camille.told(NoticeKind::ThreadAnswered, About::Thread(thread)).await;
    assert_eq!(camille.letters().await.len(), 1);

    camille.world.pass(-WAIT);
    camille.told(NoticeKind::ThreadAnswered, About::Thread(thread)).await;

    assert_eq!(camille.letters().await.len(), 1, "the job of these minutes had run already");
}

#[tokio::test]
async fn a_number_that_refuses_is_not_written_to_again() {
    let mut camille = Camille::new().await;
    let provider = MockServer::start().await;
    Mock::given(method("POST")).respond_with(ResponseTemplate::new(422)).expect(1).mount(&provider).await;
    let settings = HttpSettings { url: provider.uri(), token: "token".into(), from: "ACTIVE".into() };
    camille.world.portal.sms = SmsSender::http(settings).unwrap();
    camille.wants(&[(NoticeKind::ThreadAnswered, Channel::Sms)]).await;
    let thread = camille.thread(1).await;
    for _ in 0..2 {
        camille.told(NoticeKind::ThreadAnswered, About::Thread(thread)).await;
        camille.letters().await;
    }

    assert_eq!(camille.troubles().await, ["sms"]);
    assert!(camille.rows().await.iter().all(|row| !row.owes_sms && row.told_at.is_none()));
}

#[tokio::test]
async fn an_address_that_refuses_is_not_written_to_again_and_a_text_message_guards_the_account() {
    let mut camille = Camille::new().await;
    let server = refusing_mail_server().await;
    let sender = Sender { name: "Active".into(), address: "support@active.example".into() };
    camille.world.portal.mailer = Mailer::smtp(&format!("smtp://{server}").into(), &sender).unwrap();
    let thread = camille.thread(1).await;
    camille.told(NoticeKind::NewDevice, About::Account(camille.reader.id)).await;
    assert_eq!(camille.world.run().await, Ran { done: 1, retried: 0, failed: 0 });

    assert_eq!(camille.troubles().await, ["email"]);
    let [sms] = &camille.world.sent()[..] else { panic!("a text message instead") };
    assert_eq!(sms.to, MOBILE);

    // What does not guard the account, and is not wanted by text message, is on the portal alone.
    camille.told(NoticeKind::ThreadAnswered, About::Thread(thread)).await;
    assert_eq!(camille.letters().await, []);
    assert!(camille.world.jobs().await.iter().all(|job| job.failed_at.is_none()));
}

#[tokio::test]
async fn a_letter_that_comes_back_ends_the_reliance_on_its_address_and_a_forged_report_does_not() {
    let camille = Camille::new().await;
    let thread = camille.thread(1).await;
    camille.told(NoticeKind::ThreadAnswered, About::Thread(thread)).await;
    let [letter] = &camille.letters().await[..] else { panic!("one letter") };
    let id = format!("{}@active.example", letter.reference);
    let portal = &camille.world.portal;
    for (mail, expected) in [
        (b"Subject: hello\r\n\r\nhello".to_vec(), Bounce::NotAReport),
        (report(EMAIL, "failed", "5.1.1", "not-ours@elsewhere.example"), Bounce::Unknown),
        (report(EMAIL, "failed", "5.1.1", &format!("{}@active.example", Uuid::nil())), Bounce::Unknown),
        (report("somebody@exemple.fr", "failed", "5.1.1", &id), Bounce::Unknown),
        (report(EMAIL, "delayed", "4.4.1", &id), Bounce::Passing),
        (report(EMAIL, "failed", "5.2.2", &id), Bounce::Passing),
        (report(EMAIL, "failed", "5.7.1", &id), Bounce::Passing),
        (report(EMAIL, "failed", "5.1.1", &id), Bounce::Noted),
        (report(EMAIL, "failed", "5.1.1", &id), Bounce::Known),
    ] {
        assert_eq!(note_bounce(portal, &mail).await.unwrap(), expected, "{}", String::from_utf8_lossy(&mail));
    }
    assert_eq!(camille.troubles().await, ["email"]);

    camille.told(NoticeKind::ThreadAnswered, About::Thread(thread)).await;
    assert_eq!(camille.letters().await, []);
}

#[tokio::test]
async fn whatever_lies_in_the_folder_of_reports_is_read_without_harm() {
    let camille = Camille::new().await;
    let whole = report(EMAIL, "failed", "5.1.1", "0190163d-8694-739b-aea5-966c26f8ad91@active.example");
    for end in 0..whole.len() {
        note_bounce(&camille.world.portal, &whole[..end]).await.unwrap();
    }
    for mail in [vec![0; 4096], vec![0xff; 4096], b"\r\n\r\n".repeat(4096), whole.repeat(50)] {
        note_bounce(&camille.world.portal, &mail).await.unwrap();
    }
    assert_eq!(camille.troubles().await, [""; 0]);
}

#[tokio::test]
async fn a_late_answer_is_told_once() {
    let camille = Camille::new().await;
    camille.thread(1).await;
    camille.world.do_now(Job::FindOverdue).await;
    assert_eq!(camille.rows().await, [], "not late yet");
    camille.world.pass(TimeDelta::hours(2));
    for _ in 0..2 {
        camille.world.do_now(Job::FindOverdue).await;
    }

    let [row] = &camille.rows().await[..] else { panic!("one piece of news") };
    assert_eq!(row.kind, "promise_overdue");
    let [letter] = &camille.letters().await[..] else { panic!("one letter") };
    assert_eq!(letter.subject.as_deref(), Some("Notre réponse est en retard"));
}

#[tokio::test]
async fn news_is_listed_newest_first_page_by_page() {
    let camille = Camille::new().await;
    let thread = camille.thread(1).await;
    let mut at: Vec<DateTime<Utc>> = Vec::new();
    for _ in 0..65 {
        camille.told(NoticeKind::ThreadAnswered, About::Thread(thread)).await;
        at.push(camille.world.now());
        camille.world.pass(TimeDelta::seconds(1));
    }
    at.reverse();
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = list_mine(camille.reader, &camille.world.portal, after.as_ref()).await.unwrap();
        seen.extend(page.items.iter().map(|news| news.at));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen, at);
}

/// A report as Postfix writes it.
fn report(address: &str, action: &str, status: &str, message_id: &str) -> Vec<u8> {
    format!(
        "From: MAILER-DAEMON@mx.example\r\nTo: support@active.example\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nThis is the mail system.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example\r\n\r\n\
         Final-Recipient: rfc822; {address}\r\nAction: {action}\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 {status}\r\n unknown\r\n\
         --b\r\nContent-Type: message/rfc822\r\n\r\n\
         Message-ID: <{message_id}>\r\nSubject: Une lettre\r\n\r\nBonjour\r\n--b--\r\n"
    )
    .into_bytes()
}

/// A mail server that knows no recipient.
async fn refusing_mail_server() -> std::net::SocketAddr {
    use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (read, mut write) = stream.into_split();
            let mut lines = BufReader::new(read).lines();
            write.write_all(b"220 here\r\n").await.unwrap();
            while let Ok(Some(line)) = lines.next_line().await {
                let answer: &[u8] = if line.starts_with("RCPT") { b"550 5.1.1 unknown\r\n" } else { b"250 fine\r\n" };
                write.write_all(answer).await.unwrap();
            }
        }
    });
    address
}
