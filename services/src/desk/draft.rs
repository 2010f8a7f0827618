//! What somebody is writing in a conversation, kept on the server: over a session's end, a lost network, a change of desk.

use domain::{reference::ThreadNumber, view::DraftView};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    sea_query::OnConflict,
};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    messages::Messages,
    work::{WorkRefusal, find},
};
use crate::{
    entity::draft,
    failure::{Fault, Outcome, refuse},
    keys::Place,
    portal::Portal,
    staff::Desk,
    together::{Field, Part, Sealed, Together},
};

/// Whose drafts these are: customers have their own.
const OWNER: &str = "staff";

/// Keeps what is being written in place of what was kept there. Nothing written is nothing kept.
pub async fn keep_draft(
    desk: &Desk<'_>,
    portal: &Portal,
    number: &ThreadNumber,
    text: &str,
) -> Outcome<(), WorkRefusal> {
    if find::<Messages>(desk, &portal.db, number.as_str()).await?.is_none() {
        return refuse(WorkRefusal::NotFound);
    }
    if text.trim().is_empty() {
        return Ok(forget(desk, &portal.db, number).await?);
    }
    let now = portal.clock.now();
    let id = portal.random.id(now)?;
    let payload = serde_json::to_vec(&DraftView { message: text.to_owned(), ..DraftView::default() })?;
    let row = draft::ActiveModel {
        id: Set(id),
        owner_kind: Set(OWNER.into()),
        owner_id: Set(desk.staff.id),
        place: Set(number.as_str().into()),
        payload_cipher: Set(portal.keys.seal(&portal.random, &payload_of(id), &payload)?),
        updated_at: Set(now),
    };
    let replace = OnConflict::columns([draft::Column::OwnerKind, draft::Column::OwnerId, draft::Column::Place])
        .update_columns([draft::Column::Id, draft::Column::PayloadCipher, draft::Column::UpdatedAt])
        .to_owned();
    draft::Entity::insert(row).on_conflict(replace).exec_without_returning(&portal.db).await?;
    Ok(())
}

/// Forgets it, in the transaction in which it is sent.
pub(super) async fn forget(desk: &Desk<'_>, db: &impl ConnectionTrait, number: &ThreadNumber) -> Result<(), Fault> {
    draft::Entity::delete_many().filter(own(desk, number)).exec(db).await?;
    Ok(())
}

/// A draft, as it comes beside its conversation.
#[derive(Deserialize)]
pub(super) struct Kept {
    id: Uuid,
    payload_cipher: Sealed,
}

/// Asks for the reader's draft in a conversation.
pub(super) fn ask_draft(together: &mut Together, desk: &Desk<'_>, number: &ThreadNumber) -> Part<Kept> {
    let drafts = draft::Entity::find().filter(own(desk, number));
    together.fields(drafts, [draft::Column::Id, draft::Column::PayloadCipher].map(Field::of))
}

/// What was written.
pub(super) fn text_of(portal: &Portal, kept: &Kept) -> Result<String, Fault> {
    let payload = portal.keys.open(&payload_of(kept.id), &kept.payload_cipher.0)?;
    Ok(serde_json::from_slice::<DraftView>(&payload)?.message)
}

fn own(desk: &Desk<'_>, number: &ThreadNumber) -> Condition {
    Condition::all()
        .add(draft::Column::OwnerKind.eq(OWNER))
        .add(draft::Column::OwnerId.eq(desk.staff.id))
        .add(draft::Column::Place.eq(number.as_str()))
}

fn payload_of(row: Uuid) -> Place {
    Place { table: "draft", column: "payload", row }
}
