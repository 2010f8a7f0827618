//! A contact from which letters come back. It is known by its blind index: another contact on file is another matter, and ends it.

use domain::{email::EmailAddress, notification::Channel, phone::Phone};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    sea_query::OnConflict,
};
use uuid::Uuid;

use crate::{entity::contact_trouble, failure::Fault, portal::Portal};

/// A contact of a person.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Reached<'a> {
    /// By mail.
    Email(&'a EmailAddress),
    /// By text message.
    Mobile(&'a Phone),
}

impl Reached<'_> {
    /// By which way.
    pub const fn channel(self) -> Channel {
        match self {
            Self::Email(_) => Channel::Email,
            Self::Mobile(_) => Channel::Sms,
        }
    }

    /// What it is known by, the same as beside the sealed contact.
    fn index(self, portal: &Portal) -> Vec<u8> {
        portal.keys.blind_index(match self {
            Self::Email(email) => email.as_str(),
            Self::Mobile(mobile) => mobile.e164(),
        })
    }
}

/// Writes down that letters come back from a contact, once. Says whether it is news.
pub(crate) async fn note_trouble(
    db: &impl ConnectionTrait,
    portal: &Portal,
    person: Uuid,
    contact: Reached<'_>,
    reason: &str,
) -> Result<bool, Fault> {
    let now = portal.clock.now();
    let row = contact_trouble::ActiveModel {
        id: Set(portal.random.id(now)?),
        person_id: Set(person),
        channel: Set(contact.channel().code().into()),
        contact_index: Set(contact.index(portal)),
        reason: Set(reason.into()),
        since: Set(now),
    };
    let once = OnConflict::columns([
        contact_trouble::Column::PersonId,
        contact_trouble::Column::Channel,
        contact_trouble::Column::ContactIndex,
    ])
    .do_nothing()
    .to_owned();
    let written = contact_trouble::Entity::insert(row).on_conflict(once).exec_without_returning(db).await?;
    if written > 0 {
        tracing::warn!(
            channel = contact.channel().code(),
            reason,
            "a contact on file does not answer: nothing is sent to it any more"
        );
    }
    Ok(written > 0)
}

/// Whether letters come back from a contact.
pub(crate) async fn is_in_trouble(
    db: &impl ConnectionTrait,
    portal: &Portal,
    person: Uuid,
    contact: Reached<'_>,
) -> Result<bool, Fault> {
    let known = contact_trouble::Entity::find()
        .filter(contact_trouble::Column::PersonId.eq(person))
        .filter(contact_trouble::Column::Channel.eq(contact.channel().code()))
        .filter(contact_trouble::Column::ContactIndex.eq(contact.index(portal)));
    Ok(known.count(db).await? > 0)
}
