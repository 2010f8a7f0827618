//! Attaches files to a message, in the transaction that writes the message: both stand, or neither.
//!
//! [`are_ready`] says first whether they can be, so that a person is told; asked in the same transaction, it holds what it has found.

use domain::{
    upload::{FILES_AT_ONCE, FileState},
    view::FileView,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _,
    sea_query::{Expr, ExprTrait as _},
};
use serde::Deserialize;
use uuid::Uuid;

use super::{row::Known, uploader::Owner};
use crate::{
    entity::{
        kept_file::{self, Column, Entity, Model},
        message,
    },
    failure::Fault,
    portal::Portal,
    together::{Field, Sealed},
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

/// What came with a message, as a page fetches it in the message's own row.
#[derive(Deserialize)]
pub(crate) struct Attached {
    id: Uuid,
    name_cipher: Sealed,
    media_type: String,
    bytes: i64,
    preview_key: Option<String>,
    state: String,
}

impl Attached {
    /// Asks for what came with each message of a part, as its field `files`: who may show the message may show them.
    pub fn ask() -> Field {
        let of_message = Expr::col((Entity, Column::MessageId)).equals((message::Entity, message::Column::Id));
        let own = [Column::Id, Column::NameCipher, Column::MediaType, Column::Bytes, Column::PreviewKey, Column::State];
        Field::list("files", Entity::find().filter(of_message), own.map(Field::of))
    }

    /// The files as pages show them, in the order in which they came.
    pub fn views(portal: &Portal, mut rows: Vec<Self>) -> Result<Vec<FileView>, Fault> {
        rows.sort_by_key(|row| row.id);
        let known = |row: &Self| {
            let known = Known {
                id: row.id,
                name_cipher: &row.name_cipher.0,
                media_type: &row.media_type,
                bytes: row.bytes,
                has_preview: row.preview_key.is_some(),
                state: &row.state,
            };
            known.view(portal)
        };
        rows.iter().map(known).collect()
    }
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
