//! A note on a conversation, for colleagues: the customer never reads it.

use domain::{masking::mask_cards, reference::ThreadNumber};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, SelectExt as _,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    draft::{DeskPlace, forget},
    messages::Messages,
    work::{WorkRefusal, acted},
};
use crate::{
    account::Token,
    database::begin,
    draft::{DraftId, Form},
    entity::thread_note,
    failure::{Fault, Outcome},
    keys::Place,
    portal::Portal,
    staff::Desk,
};

/// Adds a note to a conversation that the desk sees, closed or not; `read` is the draft that its form was read with. The same form sent twice is one note.
pub async fn note(
    desk: &Desk<'_>,
    portal: &Portal,
    number: &ThreadNumber,
    (body, read): (&str, Option<DraftId>),
    submission: &Token,
) -> Outcome<(), WorkRefusal> {
    let now = portal.clock.now();
    let transaction = begin(&portal.db).await?;
    let standing = acted::<Messages>(desk, &transaction, portal, "note", number.as_str()).await?;
    let id = portal.random.id(now)?;
    let row = thread_note::ActiveModel {
        id: Set(id),
        thread_id: Set(standing.subject.1),
        staff_id: Set(desk.staff.id),
        body_cipher: Set(portal.keys.seal(&portal.random, &body_of(id), mask_cards(body).as_bytes())?),
        written_at: Set(now),
        submission_key: Set(submission.digest()),
    };
    let once = OnConflict::column(thread_note::Column::SubmissionKey).do_nothing().to_owned();
    if thread_note::Entity::insert(row).on_conflict(once).exec_without_returning(&transaction).await? == 0 {
        transaction.rollback().await?;
        return Ok(());
    }
    forget(desk, &transaction, &DeskPlace::Note(number.clone()), Form { submission, read }).await?;
    transaction.commit().await?;
    Ok(())
}

/// Whether a note of the same form stands.
pub(crate) async fn was_noted(db: &impl ConnectionTrait, submission: &Token) -> Result<bool, Fault> {
    let noted = thread_note::Entity::find().filter(thread_note::Column::SubmissionKey.eq(submission.digest()));
    Ok(noted.exists(db).await?)
}

pub(super) fn body_of(row: Uuid) -> Place {
    Place { table: "thread_note", column: "body", row }
}
