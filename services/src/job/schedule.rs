//! What is done every hour, by itself.
//!
//! A scheduled job's id is made of its hour, and the table takes an id once: however many workers look, however often, the
//! hour's job is asked for once. Hours during which nobody worked are not caught up: one sweep does for all.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ColumnTrait as _, DatabaseConnection, DbErr, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::{Job, enqueue::row};
use crate::{entity::job, failure::Fault, portal::Portal};

/// The first of the ids that stand for an hour; ids drawn from time and chance never begin so.
const FIRST_HOUR: u128 = 0x5ee9_0000 << 96;

/// Asks for the sweep of the hour of `now`, unless it was asked for already.
pub(super) async fn schedule(portal: &Portal, now: DateTime<Utc>) -> Result<(), Fault> {
    let id = hour_id(now);
    if is_asked(&portal.db, id).await? {
        return Ok(());
    }
    let once = OnConflict::column(job::Column::Id).do_nothing().to_owned();
    job::Entity::insert(row(id, now, Job::SweepExpired)?).on_conflict(once).exec_without_returning(&portal.db).await?;
    Ok(())
}

async fn is_asked(db: &DatabaseConnection, id: Uuid) -> Result<bool, DbErr> {
    Ok(job::Entity::find().filter(job::Column::Id.eq(id)).count(db).await? > 0)
}

fn hour_id(now: DateTime<Utc>) -> Uuid {
    let hours = now.timestamp().div_euclid(TimeDelta::hours(1).num_seconds());
    Uuid::from_u128(FIRST_HOUR | u128::from(hours.unsigned_abs()))
}
