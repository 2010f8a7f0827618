//! What each job sends, and to whom it sends nothing.

use chrono::TimeDelta;
use domain::{email::EmailAddress, locale::Locale, one_time_code::LIFETIME, reference::ReceiptNumber};
use sea_orm::{ActiveValue::Set, EntityTrait as _};
use uuid::Uuid;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::method};

use super::World;
use crate::{
    contact::{ContactMessage, Topic},
    entity::{contact_message, enrolment},
    job::{Job, QueueState, Ran, queue_state},
    keys::Place,
    outbox::{Channel, DevMessage},
    sms::{HttpSettings, SmsSender},
};

const EMAIL: &str = "camille@exemple.fr";
const MOBILE: &str = "+33612345678";

/// The six digits of a message.
fn code_in(text: &str) -> String {
    let code = text.split(|c: char| !c.is_ascii_digit()).find(|digits| digits.len() == 6);
    code.unwrap_or_else(|| panic!("no code in {text}")).to_owned()
}

#[tokio::test]
async fn a_newcomer_gets_a_code_that_only_the_row_knows_again() {
    for (channel, expected, to) in [("email", Channel::Email, EMAIL), ("sms", Channel::Sms, MOBILE)] {
        let world = World::new().await;
        let person = world.person(Some(EMAIL), Some(MOBILE)).await;
        let enrolment = world.enrolment(Some(person), channel).await;

        world.do_now(Job::SendEnrolmentCode { enrolment }).await;

        let [DevMessage { channel, to: sent_to, text, .. }] = &world.sent()[..] else { panic!("one message") };
        assert_eq!((*channel, sent_to.as_str()), (expected, to));
        let row = world.enrolment_row(enrolment).await;
        assert_eq!(row.code_mac, Some(world.portal.keys.code_mac(enrolment, &code_in(text))));
        assert_eq!(row.code_expires_at, Some(world.now() + LIFETIME));
        assert!(!world.jobs().await[0].payload.contains(&code_in(text)));
    }
}

#[tokio::test]
async fn a_stranger_and_a_person_out_of_reach_get_nothing_and_leave_the_same_trace() {
    let world = World::new().await;
    let person = world.person(Some(EMAIL), None).await;
    let stranger = world.enrolment(None, "email").await;
    let out_of_reach = world.enrolment(Some(person), "sms").await;
    for enrolment in [stranger, out_of_reach] {
        world.do_now(Job::SendEnrolmentCode { enrolment }).await;

        let row = world.enrolment_row(enrolment).await;
        assert_eq!(row.code_mac.map(|mac| mac.len()), Some(32));
        assert_eq!(row.code_expires_at, Some(world.now() + LIFETIME));
    }
    assert_eq!(world.sent(), []);
}

#[tokio::test]
async fn a_person_who_has_an_account_is_told_so_and_gets_no_code() {
    for channel in ["email", "sms"] {
        let world = World::new().await;
        let person = world.person(Some(EMAIL), Some(MOBILE)).await;
        world.account(person).await;
        let enrolment = world.enrolment(Some(person), channel).await;

        world.do_now(Job::SendEnrolmentCode { enrolment }).await;

        let [message] = &world.sent()[..] else { panic!("one message") };
        assert!(message.text.contains("https://moncompte.active-assurances.example/connexion"), "{}", message.text);
        assert!(!message.text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 6), "{}", message.text);
        assert!(world.enrolment_row(enrolment).await.code_mac.is_some());
    }
}

#[tokio::test]
async fn a_first_access_that_needs_no_code_any_more_gets_none() {
    let world = World::new().await;
    let person = world.person(Some(EMAIL), None).await;
    let accepted = world.enrolment(Some(person), "email").await;
    let change =
        enrolment::ActiveModel { id: Set(accepted), code_accepted_at: Set(Some(world.now())), ..Default::default() };
    enrolment::Entity::update(change).exec(&world.portal.db).await.unwrap();
    let forgotten = world.enrolment(Some(person), "email").await;
    world.pass(TimeDelta::minutes(30));

    for enrolment in [accepted, forgotten, Uuid::nil()] {
        world.do_now(Job::SendEnrolmentCode { enrolment }).await;
    }

    assert_eq!(world.sent(), []);
}

#[tokio::test]
async fn a_code_that_did_not_leave_is_drawn_again_under_another_reference() {
    let (mut world, provider) = (World::new().await, MockServer::start().await);
    Mock::given(method("POST")).respond_with(ResponseTemplate::new(503)).up_to_n_times(1).mount(&provider).await;
    Mock::given(method("POST")).respond_with(ResponseTemplate::new(202)).mount(&provider).await;
    world.portal.sms = provider_at(&provider);
    let person = world.person(None, Some(MOBILE)).await;
    let enrolment = world.enrolment(Some(person), "sms").await;
    world.ask(Job::SendEnrolmentCode { enrolment }).await;

    assert_eq!(world.run().await, Ran { done: 0, retried: 1, failed: 0 });
    assert_eq!(world.run().await, Ran::default());
    world.pass(TimeDelta::seconds(2));
    assert_eq!(world.run().await, Ran { done: 1, retried: 0, failed: 0 });

    let requests = provider.received_requests().await.unwrap();
    let [first, second] = &requests[..] else { panic!("two requests") };
    let said =
        |request: &wiremock::Request, field: &str| request.body_json::<serde_json::Value>().unwrap()[field].to_string();
    assert_ne!(said(first, "reference"), said(second, "reference"));
    let code = code_in(&said(second, "text"));
    assert_ne!(code, code_in(&said(first, "text")));
    assert_eq!(world.enrolment_row(enrolment).await.code_mac, Some(world.portal.keys.code_mac(enrolment, &code)));
}

#[tokio::test]
async fn a_refused_message_is_given_up_and_kept_without_a_word_of_its_reader() {
    let (mut world, provider) = (World::new().await, MockServer::start().await);
    let judged = ResponseTemplate::new(422).set_body_string(format!("{MOBILE} is not a number"));
    Mock::given(method("POST")).respond_with(judged).mount(&provider).await;
    world.portal.sms = provider_at(&provider);
    let person = world.person(None, Some(MOBILE)).await;
    let enrolment = world.enrolment(Some(person), "sms").await;
    world.ask(Job::SendEnrolmentCode { enrolment }).await;

    assert_eq!(world.run().await, Ran { done: 0, retried: 0, failed: 1 });

    assert_eq!(world.jobs().await[0].last_error.as_deref(), Some("sms provider (422)"));
    assert_eq!(queue_state(&world.portal).await.unwrap(), QueueState { waiting: 0, dead: 1 });
}

#[tokio::test]
async fn an_opened_account_is_announced_by_mail_or_to_the_mobile_of_who_has_no_address() {
    for (email, mobile, expected) in
        [(Some(EMAIL), Some(MOBILE), Some(EMAIL)), (None, Some(MOBILE), Some(MOBILE)), (None, None, None)]
    {
        let world = World::new().await;
        let account = world.account(world.person(email, mobile).await).await;

        world.do_now(Job::Welcome { account }).await;

        let sent: Vec<_> = world.sent().into_iter().map(|message| message.to).collect();
        assert_eq!(sent, expected.into_iter().collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn a_contact_message_reaches_support_and_its_receipt_repeats_nothing_that_was_typed() {
    let world = World::new().await;
    let message = contact_message(&world).await;

    world.do_now(Job::ContactForward { message }).await;
    world.do_now(Job::ContactReceipt { message }).await;

    let [forward, receipt] = &world.sent()[..] else { panic!("two mails") };
    assert_eq!(forward.to, world.portal.brand.support.email);
    assert!(forward.text.contains("Gagnez un million") && forward.text.contains("Victor Tim"), "{}", forward.text);
    assert_eq!(receipt.to, "victime@exemple.fr");
    for typed in ["Gagnez un million", "Victor", "arnaque.example"] {
        assert!(!receipt.text.contains(typed) && !receipt.html.as_ref().unwrap().contains(typed), "{typed}");
    }
    let number = ReceiptNumber::from_serial(7).grouped();
    assert!(receipt.subject.as_ref().unwrap().contains(&number) && receipt.text.contains(&number));
}

async fn contact_message(world: &World) -> Uuid {
    let id = world.portal.random.id(world.now()).unwrap();
    let message = ContactMessage {
        topic: Topic::Other,
        name: "Victor Tim".into(),
        email: EmailAddress::parse("victime@exemple.fr").ok(),
        reference: None,
        body: "Gagnez un million : https://arnaque.example".into(),
        locale: Locale::Fr,
    };
    let place = Place { table: "contact_message", column: "payload", row: id };
    let payload = serde_json::to_vec(&message).unwrap();
    let row = contact_message::ActiveModel {
        id: Set(id),
        receipt_number: Set(ReceiptNumber::from_serial(7).as_str().into()),
        payload_cipher: Set(world.portal.keys.seal(&world.portal.random, &place, &payload).unwrap()),
        locale: Set("fr".into()),
        received_at: Set(world.now()),
        submission_key: Set(id.as_bytes().to_vec()),
    };
    contact_message::Entity::insert(row).exec_without_returning(&world.portal.db).await.unwrap();
    id
}

fn provider_at(server: &MockServer) -> SmsSender {
    SmsSender::http(HttpSettings { url: server.uri(), token: "token".into(), from: "ACTIVE".into() }).unwrap()
}
