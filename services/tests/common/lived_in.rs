//! A portal that has been lived in: the demo portfolio, an account, papers, a message, a form. Every table that a person's visit
//! fills has rows, and so has every sealed column.

use chrono::TimeDelta;
use domain::{
    form::FormState,
    identifier::Identifier,
    locale::Locale,
    reference::{CertificateNumber, ContractNumber},
};
use sea_orm::ConnectionTrait as _;
use services::{
    Portal,
    account::{Customer, Origin, Token, find_session, open_for_demo, sign_in},
    certificate::issue_certificate,
    contact::{ContactMessage, Topic, send_message},
    form_record::keep_form,
    generate,
    import::{Options, Source, import},
};

use super::start;

/// What a test can look for afterwards.
pub struct LivedIn {
    pub session: Token,
    pub browser: Token,
    pub certificate: CertificateNumber,
}

const CONTRACT: &str = "AC10000001J";
const PASSWORD: &str = "Trois goélands sur le quai";

/// Lives in a fresh portal for two days.
pub async fn lived_in(portal: &Portal) -> LivedIn {
    let mut feed = Vec::new();
    generate::demo(start().date_naive(), &mut feed).unwrap();
    import(portal, [Source::bytes("demo", feed)], Options::default(), ()).await.unwrap();
    let contract = ContractNumber::parse(CONTRACT).unwrap();
    open_for_demo(portal, &contract, PASSWORD.into(), Locale::Fr).await.unwrap();

    let earlier = signed_in(portal).await;
    issue_certificate(&customer(portal, &earlier).await, portal, &contract).await.unwrap();
    // Somebody marries; another day's paper says something else, and takes the place of the first.
    portal
        .db
        .execute_unprepared("UPDATE person SET last_name = 'Moreau-Roy' WHERE last_name = 'Moreau'")
        .await
        .unwrap();
    portal.clock.advance(TimeDelta::days(1));
    let session = signed_in(portal).await;
    let certificate = issue_certificate(&customer(portal, &session).await, portal, &contract).await.unwrap();
    write_to_support(portal).await;
    let browser = Token::draw(&portal.random).unwrap();
    keep_form(portal, &browser, &form()).await.unwrap();
    LivedIn { session, browser, certificate }
}

/// The same, without the conversations that it has led to, a moment later: for tests that count their own.
pub async fn lived_in_quietly(portal: &Portal) -> LivedIn {
    let lived = lived_in(portal).await;
    for table in ["message", "thread", "notification"] {
        portal.db.execute_unprepared(&format!("DELETE FROM {table}")).await.unwrap();
    }
    portal.clock.advance(TimeDelta::seconds(1));
    lived
}

/// What was left in the form.
pub fn form() -> FormState {
    FormState::new("contact").keep("name", "Jean Dupont")
}

/// Sends one message to support, from an address of its own.
pub async fn write_to_support(portal: &Portal) {
    let message = ContactMessage {
        topic: Topic::from_code("other").unwrap(),
        name: "Jean Dupont".into(),
        email: None,
        reference: None,
        body: "Bonjour, une question.".into(),
        locale: Locale::Fr,
    };
    let mut origin = origin();
    origin.address = std::net::Ipv4Addr::from(portal.random.bytes::<4>().unwrap()).into();
    send_message(&origin, portal, &message, &Token::draw(&portal.random).unwrap()).await.unwrap();
}

/// Whom a session stands for.
pub async fn customer(portal: &Portal, session: &Token) -> Customer {
    find_session(portal, session, true).await.unwrap().unwrap()
}

async fn signed_in(portal: &Portal) -> Token {
    let identifier = Identifier::parse(CONTRACT).unwrap();
    sign_in(&origin(), portal, &identifier, PASSWORD.into()).await.unwrap().session
}

fn origin() -> Origin {
    Origin { address: [192, 0, 2, 1].into(), device: None, locale: Locale::Fr, is_shared: false }
}
