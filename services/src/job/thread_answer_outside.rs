//! The answer to who wrote by the public form and has no account: there is no place on the portal where it could be read, so this one
//! letter has the text itself.
//!
//! It goes to the address that the sender gave and asked to be answered at; who answers is warned that nobody has proved who wrote.

use domain::reference::ThreadNumber;
use sea_orm::EntityTrait as _;
use uuid::Uuid;

use super::{
    contact_receipt::number,
    deliver::{Reference, send_mail},
    setback::Setback,
};
use crate::{
    contact::open_message,
    entity::{contact_message, job::Model, message, thread},
    letter::{Frame, Letter as _, ThreadAnswerOutside},
    outbox::Trouble,
    portal::Portal,
    thread::open_body,
};

pub(super) async fn perform(portal: &Portal, job: &Model, id: Uuid) -> Result<(), Setback> {
    let answer = message::Entity::find_by_id(id).find_also_related(thread::Entity).one(&portal.db).await?;
    let Some((answer, Some(thread))) = answer else { return Ok(()) };
    let Some(contact) = thread.contact_id else { return Ok(()) };
    let Some(row) = contact_message::Entity::find_by_id(contact).one(&portal.db).await? else { return Ok(()) };
    let asked = open_message(portal, &row)?;
    let Some(to) = asked.email else { return Ok(()) };
    let receipt = number(&row)?;
    let conversation = ThreadNumber::parse(&thread.number)
        .map_err(|_| Setback::Fail(Trouble::new("number of a conversation not readable")))?;
    let body = open_body(portal, answer.id, &answer.body_cipher)?;
    let letter =
        ThreadAnswerOutside { receipt: &receipt, thread: &conversation, asked_at: row.received_at, body: &body };
    let frame = Frame::new(&portal.brand, &portal.public_url, asked.locale);
    send_mail(portal, &Reference::of_every_attempt(job), &to, None, letter.render(&frame)?).await
}
