//! The state of the queue: for the operator who watches it, and for tests, which end with nothing left to do.

use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use crate::{
    entity::job::{Column, Entity},
    failure::Fault,
    portal::Portal,
};

/// How many jobs are in which state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueState {
    /// Neither done nor given up, whenever they are due.
    pub waiting: u64,
    /// Given up: someone must look.
    pub dead: u64,
}

/// Counts the jobs.
///
/// # Errors
/// The database's own.
pub async fn queue_state(portal: &Portal) -> Result<QueueState, Fault> {
    let waiting = Entity::find().filter(Column::FinishedAt.is_null()).filter(Column::FailedAt.is_null());
    let dead = Entity::find().filter(Column::FailedAt.is_not_null());
    Ok(QueueState { waiting: waiting.count(&portal.db).await?, dead: dead.count(&portal.db).await? })
}
