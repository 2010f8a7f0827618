//! Whether the queue moves: for the probe that asks if the portal can serve.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use crate::{
    entity::job::{Column, Entity},
    failure::Fault,
    portal::Portal,
};

/// A job that is due this long and that nobody holds was forgotten: a worker looks several times a second.
const FORGOTTEN_AFTER: TimeDelta = TimeDelta::minutes(10);

/// Whether a job has been due for long with nobody at work on it.
///
/// # Errors
/// The database's own.
pub async fn is_stuck(portal: &Portal) -> Result<bool, Fault> {
    let now = portal.clock.now();
    let forgotten = Condition::all()
        .add(Column::FinishedAt.is_null())
        .add(Column::FailedAt.is_null())
        .add(Column::RunAt.lte(now - FORGOTTEN_AFTER))
        .add(Condition::any().add(Column::LeasedUntil.is_null()).add(Column::LeasedUntil.lte(now)));
    Ok(Entity::find().filter(forgotten).count(&portal.db).await? > 0)
}
