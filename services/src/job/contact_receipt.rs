//! The receipt of a contact message: its number, to the address that its sender gave.
//!
//! The address is unproven: anyone can type anyone's. So nothing that was typed goes into this letter: it cannot be made to
//! carry a stranger's words, or links, under the brand's name.

use domain::reference::ReceiptNumber;
use sea_orm::EntityTrait as _;
use uuid::Uuid;

use super::{
    deliver::{Reference, send_mail},
    setback::Setback,
};
use crate::{
    contact::open_message,
    entity::{contact_message, job::Model},
    letter::{ContactReceipt, Frame, Letter as _},
    outbox::Trouble,
    portal::Portal,
};

pub(super) async fn perform(portal: &Portal, job: &Model, id: Uuid) -> Result<(), Setback> {
    let Some(row) = contact_message::Entity::find_by_id(id).one(&portal.db).await? else { return Ok(()) };
    let message = open_message(portal, &row)?;
    let Some(to) = message.email else { return Ok(()) };
    let receipt = number(&row)?;
    let letter = ContactReceipt { receipt: &receipt, topic: message.topic, received_at: row.received_at };
    let frame = Frame::new(&portal.brand, &portal.public_url, message.locale);
    send_mail(portal, &Reference::of_every_attempt(job), &to, None, letter.render(&frame)?).await
}

/// The number that the sender was given.
pub(super) fn number(row: &contact_message::Model) -> Result<ReceiptNumber, Setback> {
    ReceiptNumber::parse(&row.receipt_number).map_err(|_| Setback::Fail(Trouble::new("receipt number not readable")))
}
