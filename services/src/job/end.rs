//! The end of an attempt, written down: done, to be tried again, or given up.
//!
//! Only the worker that still holds the lease may write it: one whose lease ran out would undo what the next has done.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait as _, DatabaseConnection, EntityTrait as _, QueryFilter as _};

use super::{
    retry::{MOST_ATTEMPTS, wait_after},
    setback::Setback,
};
use crate::{
    entity::job::{ActiveModel, Column, Entity, Model},
    failure::Fault,
    random::Random,
};

/// How an attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The job is done.
    Done,
    /// It will be tried again.
    Retried,
    /// It is given up, and kept with its last error.
    Failed,
}

impl End {
    /// The word for it, where attempts are counted.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Retried => "retried",
            Self::Failed => "failed",
        }
    }
}

/// Judges what `attempt` came to, and what the row becomes.
pub(super) fn judge(
    job: &Model,
    outcome: Result<(), Setback>,
    random: &Random,
    now: DateTime<Utc>,
) -> Result<(End, ActiveModel), Fault> {
    let free = ActiveModel { leased_until: Set(None), lease_owner: Set(None), ..ActiveModel::default() };
    Ok(match outcome {
        Ok(()) => (End::Done, ActiveModel { finished_at: Set(Some(now)), last_error: Set(None), ..free }),
        Err(Setback::Retry(trouble)) if job.attempts < MOST_ATTEMPTS => {
            let run_at = Set(now + wait_after(job.attempts, random)?);
            (End::Retried, ActiveModel { run_at, last_error: Set(Some(trouble.to_string())), ..free })
        }
        Err(Setback::Retry(trouble) | Setback::Fail(trouble) | Setback::Unreachable(trouble)) => {
            (End::Failed, ActiveModel { failed_at: Set(Some(now)), last_error: Set(Some(trouble.to_string())), ..free })
        }
    })
}

/// Writes the end down, unless another worker holds the job by now.
pub(super) async fn write(db: &DatabaseConnection, job: &Model, owner: &str, change: ActiveModel) -> Result<(), Fault> {
    let held = Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(job.id))
        .filter(Column::LeaseOwner.eq(owner))
        .filter(Column::Attempts.eq(job.attempts))
        .exec(db)
        .await?;
    if held.rows_affected == 0 {
        tracing::warn!(job.id = %job.id, job.kind = job.kind, "a job's lease ran out before its end was written");
    }
    Ok(())
}
