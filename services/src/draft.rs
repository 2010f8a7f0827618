//! What somebody is writing, kept on the server while it is written, sealed. It survives the session's end, the network and the device,
//! and nothing of it stays in a browser.
//!
//! Each form has a row of its own for its writer and place, and takes away the one that it was read with. So what is written in two
//! windows at once stands in two rows, and neither writes over the other; the newest is what a page begins with, the others are shown
//! beside it.
//!
//! The use cases are beside what is written: [`crate::thread`] for customers, [`crate::desk`] for the other side.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    form::{KEPT_LENGTH, KEPT_MESSAGE_LENGTH},
    masking::mask_cards,
    notification::Side,
    view::DraftView,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
    prelude::DateTimeUtc,
    sea_query::{Expr, OnConflict},
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    account::Token,
    database::begin,
    desk::was_noted,
    entity::draft::{self, Column},
    failure::{Fault, Outcome, refuse},
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
            .add(Column::OwnerKind.eq(self.side.code()))
            .add(Column::OwnerId.eq(self.writer))
            .add(Column::Place.eq(self.place))
    }
}

/// By which name a draft is kept.
pub type DraftId = Uuid;

/// Most texts that are kept of a place: whoever has more windows on it than that loses the oldest.
const MOST: usize = 10;

/// A form: its secret, and the draft that it was read with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Form<'a> {
    /// The secret.
    pub submission: &'a Token,
    /// What it was read with.
    pub read: Option<DraftId>,
}

/// That something is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftKept {
    /// When.
    pub at: DateTime<Utc>,
    /// By which name; none where nothing was written.
    pub version: Option<DraftId>,
    /// What else is written in the same place in other windows, the newest first.
    pub others: Vec<DraftId>,
}

/// The text that was to be taken is not there any more: its window has written on, and has a newer one, or has sent or discarded it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DraftGone;

/// Keeps what is being written in place of what the form had kept or was read with (`written.version`), and says when. What another
/// form keeps there stays. Nothing written is nothing kept.
///
/// What reaches the server after the form itself was sent is not kept any more.
pub(crate) async fn keep(
    portal: &Portal,
    slot: Slot<'_>,
    written: &DraftView,
    submission: &Token,
) -> Result<DraftKept, Fault> {
    let now = portal.clock.now();
    let form = Form { submission, read: written.version.parse().ok() };
    let transaction = begin(&portal.db).await?;
    // Asked here and not before: what is being sent just now has had its turn.
    if was_sent(&transaction, submission).await? || was_noted(&transaction, submission).await? {
        return Ok(DraftKept { at: now, version: None, others: Vec::new() });
    }
    // What the form had kept or was read with goes; what is written now comes in its place.
    forget(&transaction, slot, form).await?;
    let is_empty = written.message.trim().is_empty() && written.subject.trim().is_empty();
    let version = if is_empty { None } else { Some(write(&transaction, portal, slot, written, submission).await?) };
    let kept = keep_newest(&transaction, slot).await?;
    transaction.commit().await?;
    Ok(DraftKept { at: now, version, others: kept.into_iter().filter(|one| Some(*one) != version).collect() })
}

/// Writes the row of a form. A form that is kept twice at the same instant has one.
async fn write(
    db: &impl ConnectionTrait,
    portal: &Portal,
    slot: Slot<'_>,
    written: &DraftView,
    submission: &Token,
) -> Result<DraftId, Fault> {
    let now = portal.clock.now();
    let id = portal.random.id(now)?;
    let row = draft::ActiveModel {
        id: Set(id),
        owner_kind: Set(slot.side.code().into()),
        owner_id: Set(slot.writer),
        place: Set(slot.place.into()),
        form_key: Set(submission.digest()),
        payload_cipher: Set(portal.keys.seal(&portal.random, &sealed(id), &payload(written)?)?),
        updated_at: Set(now),
    };
    let own = [Column::OwnerKind, Column::OwnerId, Column::Place, Column::FormKey];
    let replace =
        OnConflict::columns(own).update_columns([Column::Id, Column::PayloadCipher, Column::UpdatedAt]).to_owned();
    draft::Entity::insert(row).on_conflict(replace).exec_without_returning(db).await?;
    Ok(id)
}

/// Forgets the oldest texts of a place, where there are too many; those that there are, the newest first.
async fn keep_newest(db: &impl ConnectionTrait, slot: Slot<'_>) -> Result<Vec<DraftId>, Fault> {
    let newest = draft::Entity::find().select_only().column(Column::Id).filter(slot.row());
    let newest = newest.order_by_desc(Column::UpdatedAt).order_by_desc(Column::Id);
    let mut kept: Vec<DraftId> = newest.into_tuple().all(db).await?;
    let beyond = kept.split_off(MOST.min(kept.len()));
    if !beyond.is_empty() {
        draft::Entity::delete_many().filter(Column::Id.is_in(beyond)).exec(db).await?;
    }
    Ok(kept)
}

fn payload(written: &DraftView) -> Result<Vec<u8>, Fault> {
    let kept = DraftView {
        with: cut(&written.with, KEPT_LENGTH),
        topic: cut(&written.topic, KEPT_LENGTH),
        about: cut(&written.about, KEPT_LENGTH),
        subject: cut(&mask_cards(&written.subject), KEPT_LENGTH),
        message: cut(&mask_cards(&written.message), KEPT_MESSAGE_LENGTH),
        ..DraftView::default()
    };
    Ok(serde_json::to_vec(&kept)?)
}

/// A text as far as it is kept, as a form's is: a message that is too long to be sent is kept to be shortened.
fn cut(text: &str, most: usize) -> String {
    text.chars().filter(|letter| *letter != '\0').take(most).collect()
}

/// Forgets what a form had kept or was read with: at its writer's wish, or in the transaction in which it is sent. What another form
/// keeps in the same place was not sent, and stays.
pub(crate) async fn forget(db: &impl ConnectionTrait, slot: Slot<'_>, form: Form<'_>) -> Result<(), Fault> {
    let own = Condition::any().add(Column::FormKey.eq(form.submission.digest())).add(Column::Id.is_in(form.read));
    draft::Entity::delete_many().filter(slot.row()).filter(own).exec(db).await?;
    Ok(())
}

/// Makes one of several texts of a place the one that its page begins with, if it is still there as it was read.
pub(crate) async fn take(portal: &Portal, slot: Slot<'_>, id: DraftId) -> Outcome<(), DraftGone> {
    // What was typed beside it was kept just before, and may be of the same instant.
    let newest = portal.clock.now() + TimeDelta::microseconds(1);
    let taken = draft::Entity::update_many().filter(slot.row()).filter(Column::Id.eq(id));
    let taken = taken.col_expr(Column::UpdatedAt, Expr::value(newest)).exec(&portal.db).await?;
    // Nothing is put in its place: nobody takes a text that they have not read.
    if taken.rows_affected == 0 { refuse(DraftGone) } else { Ok(()) }
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
    let own = [Column::Id, Column::PayloadCipher, Column::UpdatedAt];
    together.fields(draft::Entity::find().filter(slot.row()), own.map(Field::of))
}

/// What was kept in a slot: the newest, with the others beside it.
pub(crate) fn view(portal: &Portal, mut rows: Vec<Kept>) -> Result<Option<DraftView>, Fault> {
    rows.sort_by_key(|row| std::cmp::Reverse((row.updated_at, row.id)));
    let mut views = rows.iter().map(|row| open(portal, row)).collect::<Result<Vec<_>, _>>()?.into_iter();
    Ok(views.next().map(|newest| DraftView { apart: views.collect(), ..newest }))
}

fn open(portal: &Portal, row: &Kept) -> Result<DraftView, Fault> {
    let view: DraftView = serde_json::from_slice(&portal.keys.open(&sealed(row.id), &row.payload_cipher.0)?)?;
    Ok(DraftView { kept_at: Some(row.updated_at), version: row.id.to_string(), ..view })
}

fn sealed(row: Uuid) -> Place {
    Place { table: "draft", column: "payload", row }
}
