//! A note on a conversation, for colleagues: the customer never reads it.

use domain::reference::ThreadNumber;
use sea_orm::{ActiveValue::Set, EntityTrait as _};
use uuid::Uuid;

use super::{
    messages::Messages,
    work::{WorkRefusal, acted},
};
use crate::{database::begin, entity::thread_note, failure::Outcome, keys::Place, portal::Portal, staff::Desk};

/// Adds a note to a conversation that the desk sees, closed or not.
pub async fn note(desk: &Desk<'_>, portal: &Portal, number: &ThreadNumber, body: &str) -> Outcome<(), WorkRefusal> {
    let now = portal.clock.now();
    let transaction = begin(&portal.db).await?;
    let standing = acted::<Messages>(desk, &transaction, portal, "note", number.as_str()).await?;
    let id = portal.random.id(now)?;
    let row = thread_note::ActiveModel {
        id: Set(id),
        thread_id: Set(standing.subject.1),
        staff_id: Set(desk.staff.id),
        body_cipher: Set(portal.keys.seal(&portal.random, &body_of(id), body.as_bytes())?),
        written_at: Set(now),
    };
    thread_note::Entity::insert(row).exec_without_returning(&transaction).await?;
    transaction.commit().await?;
    Ok(())
}

pub(super) fn body_of(row: Uuid) -> Place {
    Place { table: "thread_note", column: "body", row }
}
