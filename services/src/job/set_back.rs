//! A clock that was set back: what was to be done at an hour that is far again is done now.
//!
//! Otherwise a letter would wait as long as the clock was wrong. The worker looks when it begins, and when it sees the clock jump.

use chrono::{DateTime, Utc};
use domain::time::CLOCKS_DIFFER;
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, sea_query::Expr};

use super::{claim::LEASE, retry::LONGEST_WAIT};
use crate::{
    entity::job::{Column, Entity},
    failure::Fault,
    notification::WAIT,
    portal::Portal,
};

/// Brings the jobs of hours that will not come for long into the present.
pub(super) async fn bring_back(portal: &Portal, now: DateTime<Utc>) -> Result<(), Fault> {
    let open = || Condition::all().add(Column::FinishedAt.is_null()).add(Column::FailedAt.is_null());
    // No job is asked for later than news waits for more of it, and none waits longer than this for its next attempt.
    let new = Condition::all().add(Column::Attempts.eq(0)).add(Column::RunAt.gt(now + WAIT + CLOCKS_DIFFER));
    let waits = Condition::any().add(new).add(Column::RunAt.gt(now + LONGEST_WAIT + CLOCKS_DIFFER));
    let jobs = Entity::update_many()
        .col_expr(Column::RunAt, Expr::value(now))
        .filter(open().add(waits))
        .exec(&portal.db)
        .await?
        .rows_affected;
    // Whoever holds such a lease may be at work: it has as long as any other.
    let leases = Entity::update_many()
        .col_expr(Column::LeasedUntil, Expr::value(now + LEASE))
        .filter(open().add(Column::LeasedUntil.gt(now + LEASE + CLOCKS_DIFFER)))
        .exec(&portal.db)
        .await?
        .rows_affected;
    if jobs + leases > 0 {
        tracing::warn!(jobs, leases, "the clock was set back: jobs of the future are brought into the present");
    }
    Ok(())
}
