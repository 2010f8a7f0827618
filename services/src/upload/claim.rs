//! Attaches files to a message, in the transaction that writes the message: both stand, or neither.
//!
//! [`are_ready`] says first whether they can be, so that a person is told; asked in the same transaction, it holds what it has found.

use std::collections::BTreeMap;

use domain::{
    upload::{FILES_AT_ONCE, FileState},
    view::FileView,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use super::{row::view, uploader::Owner};
use crate::{
    entity::kept_file::{self, Column, Entity, Model},
    failure::Fault,
    portal::Portal,
};

/// Whether all of these files can be attached: no more than a message bears, each this owner's, not attached yet, and without malware.
/// What waits for the scanner can: it opens once it is clean.
pub(crate) async fn are_ready(db: &impl ConnectionTrait, owner: Owner, files: &[Uuid]) -> Result<bool, Fault> {
    Ok(files.len() <= FILES_AT_ONCE && ready(db, owner, files).await?.len() == files.len())
}

/// Attaches files to a message about a person.
///
/// # Errors
/// A fault when one of them is not ready: the caller has not asked, or somebody was faster.
pub(crate) async fn claim(
    db: &impl ConnectionTrait,
    portal: &Portal,
    owner: Owner,
    (message, person): (Uuid, Option<Uuid>),
    files: &[Uuid],
) -> Result<(), Fault> {
    let rows = ready(db, owner, files).await?;
    if rows.len() != files.len() {
        return Err(Fault::new("a file was not there to be attached"));
    }
    for row in rows {
        let of_the_message = [row.content_mac.as_slice(), message.as_bytes()].concat();
        let change = kept_file::ActiveModel {
            message_id: Set(Some(message)),
            person_id: Set(person),
            // It no longer stands in the way of the same file, sent again for another message.
            content_mac: Set(portal.keys.token_mac("attached file", &of_the_message)),
            ..Default::default()
        };
        let taken = Entity::update_many().set(change).filter(Column::Id.eq(row.id)).filter(takes(owner));
        if taken.exec(db).await?.rows_affected == 0 {
            return Err(Fault::new("a file was attached elsewhere meanwhile"));
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
    let found = Entity::find().filter(Column::MessageId.is_in(messages.iter().copied()));
    for row in found.order_by_asc(Column::Id).all(&portal.db).await? {
        if let Some(message) = row.message_id {
            by_message.entry(message).or_default().push(view(portal, &row)?);
        }
    }
    Ok(by_message)
}

async fn ready(db: &impl ConnectionTrait, owner: Owner, files: &[Uuid]) -> Result<Vec<Model>, Fault> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let found = Entity::find().filter(Column::Id.is_in(files.iter().copied())).filter(takes(owner));
    Ok(found.lock_exclusive().all(db).await?)
}

fn takes(owner: Owner) -> Condition {
    owner.has_ready().add(Column::State.ne(FileState::Infected.code()))
}
