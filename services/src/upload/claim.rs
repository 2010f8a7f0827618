//! Attaches files to a message, in the transaction that writes the message: both stand, or neither.
//!
//! One statement a file takes it and says whether it was there to take, so that two messages sent at once cannot both have it.

use std::collections::BTreeMap;

use domain::{
    upload::{FILES_AT_ONCE, FileState},
    view::FileView,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use super::{Uploader, row::view};
use crate::{
    entity::kept_file::{self, Column, Entity},
    failure::{Fault, Outcome, refuse},
    portal::Portal,
};

/// Why files are not attached. The caller's transaction must not be committed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClaimRefusal {
    /// More than a message bears.
    TooMany,
    /// One of them is not there for this sender: never was, was swept away, or is attached already.
    Gone,
    /// Malware was found in one of them after it was sent.
    Infected,
}

/// Attaches files of this sender's to a message about a person. What waits for the scanner is attached, and opens once it is clean.
pub(crate) async fn claim(
    db: &impl ConnectionTrait,
    portal: &Portal,
    uploader: Uploader<'_>,
    (message, person): (Uuid, Option<Uuid>),
    files: &[Uuid],
) -> Outcome<(), ClaimRefusal> {
    if files.len() > FILES_AT_ONCE {
        return refuse(ClaimRefusal::TooMany);
    }
    for file in files {
        let taken = Entity::find_by_id(*file).filter(uploader.has_ready()).one(db).await?;
        let Some(row) = taken else { return refuse(ClaimRefusal::Gone) };
        if row.state == FileState::Infected.code() {
            return refuse(ClaimRefusal::Infected);
        }
        let change = kept_file::ActiveModel {
            message_id: Set(Some(message)),
            person_id: Set(person),
            // It no longer stands in the way of the same file, sent again for another message.
            content_mac: Set(portal
                .keys
                .token_mac("attached file", &[&row.content_mac, message.as_bytes().as_slice()].concat())),
            ..Default::default()
        };
        let written = Entity::update_many()
            .set(change)
            .filter(Column::Id.eq(*file))
            .filter(uploader.has_ready())
            .filter(Column::State.ne(FileState::Infected.code()))
            .exec(db)
            .await?;
        if written.rows_affected == 0 {
            return refuse(ClaimRefusal::Gone);
        }
    }
    Ok(())
}

/// What is attached to messages that the caller may show, by message: one statement for all of them.
pub(crate) async fn attached(portal: &Portal, messages: &[Uuid]) -> Result<BTreeMap<Uuid, Vec<FileView>>, Fault> {
    let mut by_message: BTreeMap<Uuid, Vec<FileView>> = BTreeMap::new();
    if messages.is_empty() {
        return Ok(by_message);
    }
    let rows = Entity::find()
        .filter(Column::MessageId.is_in(messages.iter().copied()))
        .order_by_asc(Column::Id)
        .all(&portal.db)
        .await?;
    for row in &rows {
        if let Some(message) = row.message_id {
            by_message.entry(message).or_default().push(view(portal, row)?);
        }
    }
    Ok(by_message)
}
