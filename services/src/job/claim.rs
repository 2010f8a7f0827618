//! Taking a job: one statement, so that two workers never hold the same.
//!
//! PostgreSQL passes over rows that another worker is taking (`FOR UPDATE SKIP LOCKED`); SQLite has one writer at a time, and
//! a statement that writes is a transaction by itself. The row is named by a scalar sub-query, which is evaluated once; by
//! `IN` the planner may evaluate it again and take more than one row.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ColumnTrait as _, Condition, DatabaseConnection, DbErr, EntityTrait as _, ExprTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
    sea_query::{Expr, LockBehavior, LockType, SubQueryStatement},
};

use crate::entity::job::{Column, Entity, Model};

/// How long a worker may hold a job before another may take it. Longer than any attempt lasts: see `perform`.
pub(super) const LEASE: TimeDelta = TimeDelta::minutes(2);

/// Takes the job that has waited longest, if one is due, and counts the attempt.
pub(super) async fn claim(db: &DatabaseConnection, owner: &str, now: DateTime<Utc>) -> Result<Option<Model>, DbErr> {
    // Looking costs a reader nothing; taking, even in vain, makes every writer of SQLite wait.
    if Entity::find().filter(due(now)).count(db).await? == 0 {
        return Ok(None);
    }
    let oldest = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(due(now))
        .order_by_asc(Column::RunAt)
        .order_by_asc(Column::Id)
        .limit(1)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .into_query();
    let taken = Entity::update_many()
        .col_expr(Column::LeasedUntil, Expr::value(now + LEASE))
        .col_expr(Column::LeaseOwner, Expr::value(owner))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Expr::col(Column::Id).eq(Expr::from(SubQueryStatement::from(oldest))))
        .exec_with_returning(db)
        .await?;
    Ok(taken.into_iter().next())
}

/// Neither done nor given up, its time come, and held by nobody alive.
fn due(now: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(Column::FinishedAt.is_null())
        .add(Column::FailedAt.is_null())
        .add(Column::RunAt.lte(now))
        .add(Condition::any().add(Column::LeasedUntil.is_null()).add(Column::LeasedUntil.lte(now)))
}
