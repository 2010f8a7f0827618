//! What somebody is writing, kept on the server while it is written: a row for each writer and place, sealed. It survives the
//! session's end, the network and the device, and nothing of it stays in a browser.
//!
//! The use cases are beside what is written: [`crate::thread`] for customers, [`crate::desk`] for the other side.

use chrono::{DateTime, Utc};
use domain::{
    form::{KEPT_LENGTH, KEPT_MESSAGE_LENGTH},
    masking::mask_cards,
    notification::Side,
    view::DraftView,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    prelude::DateTimeUtc, sea_query::OnConflict,
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    account::Token,
    entity::draft,
    failure::Fault,
    keys::Place,
    portal::Portal,
    thread::was_sent,
    together::{Field, Part, Sealed, Together},
};

/// Where something is written, and by whom.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot<'a> {
    /// On which side.
    pub side: Side,
    /// The account, or who works on the other side.
    pub writer: Uuid,
    /// The number of the conversation, or a word for where there is none yet.
    pub place: &'a str,
}

impl Slot<'_> {
    /// The row of this slot.
    pub fn row(&self) -> Condition {
        Condition::all()
            .add(draft::Column::OwnerKind.eq(self.side.code()))
            .add(draft::Column::OwnerId.eq(self.writer))
            .add(draft::Column::Place.eq(self.place))
    }
}

/// Keeps what is being written in place of what was kept there, and says when. Nothing written is nothing kept.
///
/// `submission` is the secret of the form: what reaches the server after the form itself was sent is not kept any more.
pub(crate) async fn keep(
    portal: &Portal,
    slot: Slot<'_>,
    written: &DraftView,
    submission: &Token,
) -> Result<DateTime<Utc>, Fault> {
    let now = portal.clock.now();
    if was_sent(&portal.db, submission).await? {
        return Ok(now);
    }
    if written.message.trim().is_empty() && written.subject.trim().is_empty() {
        forget(&portal.db, slot).await?;
        return Ok(now);
    }
    let id = portal.random.id(now)?;
    let written = DraftView {
        with: cut(&written.with, KEPT_LENGTH),
        topic: cut(&written.topic, KEPT_LENGTH),
        about: cut(&written.about, KEPT_LENGTH),
        subject: cut(&mask_cards(&written.subject), KEPT_LENGTH),
        message: cut(&mask_cards(&written.message), KEPT_MESSAGE_LENGTH),
        kept_at: None,
    };
    let payload = serde_json::to_vec(&written)?;
    let row = draft::ActiveModel {
        id: Set(id),
        owner_kind: Set(slot.side.code().into()),
        owner_id: Set(slot.writer),
        place: Set(slot.place.into()),
        payload_cipher: Set(portal.keys.seal(&portal.random, &sealed(id), &payload)?),
        updated_at: Set(now),
    };
    let replace = OnConflict::columns([draft::Column::OwnerKind, draft::Column::OwnerId, draft::Column::Place])
        .update_columns([draft::Column::Id, draft::Column::PayloadCipher, draft::Column::UpdatedAt])
        .to_owned();
    draft::Entity::insert(row).on_conflict(replace).exec_without_returning(&portal.db).await?;
    Ok(now)
}

/// A text as far as it is kept, as a form's is: a message that is too long to be sent is kept to be shortened.
fn cut(text: &str, most: usize) -> String {
    text.chars().filter(|letter| *letter != '\0').take(most).collect()
}

/// Forgets it: at its writer's wish, or in the transaction in which it is sent.
pub(crate) async fn forget(db: &impl ConnectionTrait, slot: Slot<'_>) -> Result<(), Fault> {
    draft::Entity::delete_many().filter(slot.row()).exec(db).await?;
    Ok(())
}

/// A draft, as it comes beside other parts of a statement.
#[derive(Deserialize)]
pub(crate) struct Kept {
    id: Uuid,
    payload_cipher: Sealed,
    updated_at: DateTimeUtc,
}

/// Asks for what is kept in a slot.
pub(crate) fn ask(together: &mut Together, slot: Slot<'_>) -> Part<Kept> {
    let own = [draft::Column::Id, draft::Column::PayloadCipher, draft::Column::UpdatedAt];
    together.fields(draft::Entity::find().filter(slot.row()), own.map(Field::of))
}

impl Kept {
    /// What was kept.
    pub fn view(&self, portal: &Portal) -> Result<DraftView, Fault> {
        open(portal, self.id, &self.payload_cipher.0, self.updated_at)
    }
}

/// What was kept.
pub(crate) fn open(portal: &Portal, id: Uuid, payload: &[u8], at: DateTime<Utc>) -> Result<DraftView, Fault> {
    let view: DraftView = serde_json::from_slice(&portal.keys.open(&sealed(id), payload)?)?;
    Ok(DraftView { kept_at: Some(at), ..view })
}

fn sealed(row: Uuid) -> Place {
    Place { table: "draft", column: "payload", row }
}
