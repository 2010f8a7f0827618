//! What is done every hour or every morning, by itself.
//!
//! A scheduled job's id is made of its hour or its day, and the table takes an id once: however many workers look, however often, the
//! hour's job is asked for once. Hours during which nobody worked are not caught up: one sweep does for all.

use chrono::{DateTime, Datelike as _, TimeDelta, Timelike as _, Utc};
use domain::time::paris_local;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _, sea_query::OnConflict};
use uuid::Uuid;

use super::{Job, enqueue::row};
use crate::{entity::job, failure::Fault, portal::Portal};

/// The first of the ids that stand for an hour's sweep; ids drawn from time and chance never begin so.
const SWEEPS: u128 = 0x5ee9_0000 << 96;
/// The same, for an hour's look at promises.
const PROMISES: u128 = 0x5ee9_0001 << 96;
/// The same, for the morning of a day.
const MORNINGS: u128 = 0x5ee9_0002 << 96;

/// From when until when it is morning on the wall in Paris: a letter of the morning that is late by half a day tells nothing.
const MORNING: std::ops::Range<u32> = 8..12;

/// Asks for what is to be done in the hour of `now`, unless it was asked for already.
pub(super) async fn schedule(portal: &Portal, now: DateTime<Utc>) -> Result<(), Fault> {
    let jobs = due(now);
    let ids = jobs.iter().map(|(id, _)| *id);
    let asked: Vec<Uuid> = job::Entity::find()
        .select_only()
        .column(job::Column::Id)
        .filter(job::Column::Id.is_in(ids))
        .into_tuple()
        .all(&portal.db)
        .await?;
    for (id, job) in jobs.into_iter().filter(|(id, _)| !asked.contains(id)) {
        let once = OnConflict::column(job::Column::Id).do_nothing().to_owned();
        job::Entity::insert(row(id, now, job)?).on_conflict(once).exec_without_returning(&portal.db).await?;
    }
    Ok(())
}

/// What is to be done, under the ids that stand for it.
fn due(now: DateTime<Utc>) -> Vec<(Uuid, Job)> {
    let hour = now.timestamp().div_euclid(TimeDelta::hours(1).num_seconds()).unsigned_abs();
    let local = paris_local(now);
    let day = u64::from(local.num_days_from_ce().unsigned_abs());
    let mut due = vec![(id(SWEEPS, hour), Job::SweepExpired), (id(PROMISES, hour), Job::FindOverdue)];
    if MORNING.contains(&local.hour()) {
        due.push((id(MORNINGS, day), Job::FindDueToday));
    }
    due
}

fn id(first: u128, number: u64) -> Uuid {
    Uuid::from_u128(first | u128::from(number))
}
