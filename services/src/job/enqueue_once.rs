//! Asking for a job that may be asked for already, in the caller's transaction.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, ExprTrait as _,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::{Job, enqueue::row};
use crate::{entity::job, failure::Fault, portal::Portal};

/// Asks for `asked` under an id that stands for it, to be done at `first`. While it waits it is asked for once, however often; when it
/// has run or was given up, it is to be done once more, at `again`.
pub(crate) async fn enqueue_once(
    db: &impl ConnectionTrait,
    portal: &Portal,
    id: Uuid,
    asked: Job,
    first: DateTime<Utc>,
    again: DateTime<Utc>,
) -> Result<(), Fault> {
    use job::Column::{Attempts, FailedAt, FinishedAt, Id, LastError, RunAt};

    let row = job::ActiveModel { run_at: Set(first), ..row(id, portal.clock.now(), asked)? };
    let over = FinishedAt.is_not_null().or(FailedAt.is_not_null());
    let once = OnConflict::column(Id)
        .value(RunAt, Expr::value(again))
        .value(Attempts, Expr::value(0))
        .value(FinishedAt, Expr::value(None::<DateTime<Utc>>))
        .value(FailedAt, Expr::value(None::<DateTime<Utc>>))
        .value(LastError, Expr::value(None::<String>))
        .action_and_where(over)
        .to_owned();
    job::Entity::insert(row).on_conflict(once).exec_without_returning(db).await?;
    Ok(())
}
