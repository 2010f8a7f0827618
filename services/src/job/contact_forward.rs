//! A contact message on its way to support's mailbox, so that an answer goes to its sender.

use domain::{email::EmailAddress, locale::Locale};
use sea_orm::EntityTrait as _;
use uuid::Uuid;

use super::{
    contact_receipt::number,
    deliver::{Reference, send_mail},
    setback::Setback,
};
use crate::{
    contact::open_message,
    entity::{contact_message, job::Model},
    letter::{ContactForward, Frame, Letter as _},
    outbox::Trouble,
    portal::Portal,
};

/// Support reads French.
const SUPPORT_READS: Locale = Locale::Fr;

pub(super) async fn perform(portal: &Portal, job: &Model, id: Uuid) -> Result<(), Setback> {
    let Some(row) = contact_message::Entity::find_by_id(id).one(&portal.db).await? else { return Ok(()) };
    let message = open_message(portal, &row)?;
    let to = EmailAddress::parse(&portal.brand.support.email)
        .map_err(|_| Setback::Fail(Trouble::new("support's address not readable")))?;
    let receipt = number(&row)?;
    let letter = ContactForward { receipt: &receipt, received_at: row.received_at, message: &message };
    let frame = Frame::new(&portal.brand, &portal.public_url, SUPPORT_READS);
    let reference = Reference::of_every_attempt(job);
    send_mail(portal, &reference, &to, message.email.as_ref(), letter.render(&frame)?).await
}
