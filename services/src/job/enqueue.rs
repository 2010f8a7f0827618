//! Asking for a job, in the caller's transaction.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ConnectionTrait, EntityTrait as _,
};
use uuid::Uuid;

use super::Job;
use crate::{entity::job, failure::Fault, portal::Portal};

/// Asks for `asked`, to be done once the caller's transaction stands. The caller rings `portal.bell` after the commit, so
/// that the worker need not wait for its next look.
///
/// # Errors
/// The database's own: the caller's transaction must not be committed then.
pub async fn enqueue(db: &impl ConnectionTrait, portal: &Portal, asked: Job) -> Result<(), Fault> {
    let now = portal.clock.now();
    let row = row(portal.random.id(now)?, now, asked)?;
    job::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// A job that nobody has begun.
pub(super) fn row(id: Uuid, now: DateTime<Utc>, asked: Job) -> Result<job::ActiveModel, Fault> {
    Ok(job::ActiveModel {
        id: Set(id),
        kind: Set(asked.kind().into()),
        payload: Set(serde_json::to_string(&asked)?),
        run_at: Set(now),
        attempts: Set(0),
        leased_until: NotSet,
        lease_owner: NotSet,
        finished_at: NotSet,
        failed_at: NotSet,
        last_error: NotSet,
        created_at: Set(now),
    })
}
