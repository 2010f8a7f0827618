//! Opens a file for who may see it: its sender, and whoever may see the conversation that it is attached to.
//!
//! What is not there, what is somebody else's and what is still in quarantine are the same here: nothing.

use domain::upload::{FileKind, FileState};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, JoinType, QueryFilter as _, QuerySelect as _, RelationTrait as _,
};
use uuid::Uuid;

use super::{
    Uploader,
    row::{kind, view},
};
use crate::{
    account::Customer,
    audit::{self, StaffAct},
    desk::seen_by,
    entity::{kept_file, message, thread},
    failure::Fault,
    portal::Portal,
    staff::Desk,
    store::{KeptFile, get},
};

/// Who asks.
#[derive(Debug, Clone, Copy)]
pub enum Reader<'a> {
    /// A customer.
    Customer(&'a Customer),
    /// Somebody of the other side who handles files.
    Desk(Desk<'a>),
}

/// What of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The file.
    Whole,
    /// Its small picture.
    Preview,
}

/// A file, to be read.
pub struct Opened {
    /// Its name, with its end; empty when there is none that can be shown.
    pub name: String,
    /// What its content is.
    pub kind: FileKind,
    /// Its bytes.
    pub file: KeptFile,
}

/// Opens a file, or a small picture of it.
///
/// # Errors
/// The database's own, or the store's.
pub async fn open(reader: Reader<'_>, portal: &Portal, id: Uuid, part: Part) -> Result<Option<Opened>, Fault> {
    let query = kept_file::Entity::find_by_id(id)
        .filter(kept_file::Column::State.eq(FileState::Kept.code()))
        .join(JoinType::LeftJoin, kept_file::Relation::Message.def())
        .join(JoinType::LeftJoin, message::Relation::Thread.def())
        .filter(sees(reader));
    let Some(row) = query.one(&portal.db).await? else { return Ok(None) };
    let key = match part {
        Part::Whole => Some(row.store_key.as_str()),
        Part::Preview => row.preview_key.as_deref(),
    };
    let Some(key) = key else { return Ok(None) };
    let file = get(portal, key.parse()?).await?;
    if let (Reader::Desk(desk), Part::Whole, Some(person)) = (reader, part, row.person_id) {
        // Whose file it is can read who opened it.
        let act = StaffAct {
            staff: desk.staff.id,
            action: "open_file",
            subject: Some(("kept_file", row.id)),
            person: Some(person),
        };
        audit::record_staff(&portal.db, portal, act).await?;
    }
    let kind = if part == Part::Preview { FileKind::Jpeg } else { kind(&row)? };
    Ok(Some(Opened { name: view(portal, &row)?.name, kind, file }))
}

/// What a reader may see.
fn sees(reader: Reader<'_>) -> Condition {
    let own = match reader {
        Reader::Customer(customer) => Uploader::Customer(customer),
        Reader::Desk(desk) => Uploader::Desk(desk),
    };
    let theirs = match reader {
        Reader::Customer(customer) => Condition::all().add(thread::Column::PersonId.eq(customer.person)),
        Reader::Desk(desk) => seen_by(&desk).add(thread::Column::Id.is_not_null()),
    };
    // A sender who no longer may see the conversation no longer sees what was attached to it.
    let own = own.owner().owns().add(kept_file::Column::MessageId.is_null());
    Condition::any().add(own).add(theirs)
}
