//! Removes what never came to its end, and what nobody attached within a day.

use chrono::TimeDelta;
use domain::upload::FileState;
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::forget::forget;
use crate::{
    entity::kept_file::{Column, Entity},
    failure::Fault,
    portal::Portal,
};

/// No upload lasts so long.
const COMES_WITHIN: TimeDelta = TimeDelta::hours(1);

/// For how long what was sent waits to be attached.
pub(crate) const ATTACHED_WITHIN: TimeDelta = TimeDelta::hours(24);

/// How many are read at once.
const AT_ONCE: u64 = 100;

/// Removes them, and tells how many. Where the store is away, the next sweep finds them.
pub(crate) async fn sweep(portal: &Portal) -> Result<u64, Fault> {
    let now = portal.clock.now();
    let left = |state: FileState, before| {
        Condition::all().add(Column::State.eq(state.code())).add(Column::ReceivedAt.lt(before))
    };
    let unattached = [FileState::Waiting, FileState::Kept, FileState::Infected]
        .into_iter()
        .fold(Condition::any(), |any, state| any.add(left(state, now - ATTACHED_WITHIN)));
    let left = Condition::any().add(left(FileState::Coming, now - COMES_WITHIN)).add(unattached);
    let mut removed = 0;
    let mut after = uuid::Uuid::nil();
    loop {
        let rows = Entity::find()
            .filter(left.clone())
            .filter(Column::MessageId.is_null())
            .filter(Column::Id.gt(after))
            .order_by_asc(Column::Id)
            .limit(AT_ONCE)
            .all(&portal.db)
            .await?;
        let Some(last) = rows.last() else { return Ok(removed) };
        after = last.id;
        for row in &rows {
            forget(portal, row).await?;
            removed += 1;
        }
    }
}
