//! People of the other side, and customers who write to them.

use domain::{
    desk::QueueFilter,
    reference::{ContractNumber, ThreadNumber},
    staff::StaffRole,
    thread::{Counterpart, ThreadTopic},
    view::QueueItem,
};
use sea_orm::{
    ConnectionTrait as _,
    sea_query::{Expr, Query},
};
use services::{
    Portal,
    account::{Customer, Token},
    desk::list_queue,
    keys::digest,
    staff::{Desk, Staff, find_staff_session},
    thread::{About, NewThread, open_thread},
};
use uuid::Uuid;

use crate::common::value;

/// Somebody of the other side who is signed in. A broker's people name the broker.
pub async fn staff(portal: &Portal, name: &str, role: StaffRole, broker: Option<Uuid>) -> Staff {
    let session = staff_session(portal, name, role, broker).await;
    find_staff_session(portal, &session, true).await.unwrap().unwrap()
}

/// The session of somebody of the other side.
pub async fn staff_session(portal: &Portal, name: &str, role: StaffRole, broker: Option<Uuid>) -> Token {
    let now = portal.clock.now();
    let (id, session) = (portal.random.id(now).unwrap(), portal.random.id(now).unwrap());
    let token = Token::draw(&portal.random).unwrap();
    let secret = data_encoding::BASE64URL_NOPAD.decode(token.reveal().as_bytes()).unwrap();
    let mut person = Query::insert();
    person.into_table("staff").columns([
        "id",
        "name",
        "email_cipher",
        "email_index",
        "role",
        "broker_id",
        "totp_step",
        "enrolled_at",
        "locale",
        "invited_at",
    ]);
    person.values_panic([
        Expr::val(id),
        Expr::val(name),
        Expr::val(vec![0_u8]),
        Expr::val(id.as_bytes().to_vec()),
        Expr::val(role.code()),
        Expr::val(broker),
        Expr::val(0_i64),
        Expr::val(now),
        Expr::val("fr"),
        Expr::val(now),
    ]);
    portal.db.execute(&person).await.unwrap();
    let mut opened = Query::insert();
    opened.into_table("staff_session").columns(["id", "token_hash", "staff_id", "opened_at", "seen_at"]);
    opened.values_panic([
        Expr::val(session),
        Expr::val(digest(&secret)),
        Expr::val(id),
        Expr::val(now),
        Expr::val(now),
    ]);
    portal.db.execute(&opened).await.unwrap();
    token
}

/// An adviser of the insurer's.
pub async fn adviser(portal: &Portal, name: &str) -> Staff {
    staff(portal, name, StaffRole::Adviser, None).await
}

/// Has Camille's first contract come through a broker, and answers whose: somebody of the broker's.
pub async fn broker(portal: &Portal) -> Staff {
    let id: Uuid = value(portal, "SELECT id FROM broker ORDER BY source_id LIMIT 1").await;
    let all = "UPDATE contract SET broker_id = (SELECT id FROM broker ORDER BY source_id LIMIT 1) WHERE number = 'AC10000001J'";
    portal.db.execute_unprepared(all).await.unwrap();
    staff(portal, "Bruno Courtier", StaffRole::Broker, Some(id)).await
}

/// A conversation that a customer begins about the contract AC10000001J.
pub async fn asked(portal: &Portal, customer: &Customer, counterpart: Counterpart) -> ThreadNumber {
    let new = NewThread {
        counterpart,
        topic: ThreadTopic::Contract,
        about: About::Contract(ContractNumber::parse("AC10000001J").unwrap()),
        subject: "Mon contrat".into(),
        body: "Suis-je couverte en Italie ?".into(),
        files: Vec::new(),
        submission: Token::draw(&portal.random).unwrap(),
        draft: None,
    };
    open_thread(customer, portal, &new).await.unwrap()
}

/// What a queue shows.
pub async fn queue(desk: &Desk<'_>, portal: &Portal, filter: &str) -> Vec<QueueItem> {
    list_queue(desk, portal, &QueueFilter::parse(filter), None).await.unwrap().items
}
