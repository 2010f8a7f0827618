//! The queue by kind of job: for the operator who watches whether it moves.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use super::Job;
use crate::{
    entity::job::{Column, Entity},
    failure::Fault,
    portal::Portal,
};

/// The jobs of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindState {
    /// The kind.
    pub kind: String,
    /// Neither done nor given up.
    pub waiting: i64,
    /// When the oldest of these was asked for.
    pub oldest: Option<DateTime<Utc>>,
    /// Given up: someone must look.
    pub dead: i64,
}

/// Counts the jobs of every kind, of those too that have none.
///
/// # Errors
/// The database's own.
pub async fn queue_by_kind(portal: &Portal) -> Result<Vec<KindState>, Fault> {
    let by_kind = Entity::find()
        .select_only()
        .column(Column::Kind)
        .column_as(Column::Id.count(), "jobs")
        .filter(Column::FinishedAt.is_null())
        .group_by(Column::Kind);
    let waiting: Vec<(String, i64, Option<DateTime<Utc>>)> = by_kind
        .clone()
        .column_as(Column::CreatedAt.min(), "oldest")
        .filter(Column::FailedAt.is_null())
        .into_tuple()
        .all(&portal.db)
        .await?;
    let dead: Vec<(String, i64)> = by_kind.filter(Column::FailedAt.is_not_null()).into_tuple().all(&portal.db).await?;
    let found = waiting.iter().map(|(kind, ..)| kind).chain(dead.iter().map(|(kind, _)| kind)).cloned();
    let kinds: BTreeSet<String> = Job::KINDS.into_iter().map(str::to_owned).chain(found).collect();
    let states = kinds.into_iter().map(|kind| {
        let waits = waiting.iter().find(|(known, ..)| *known == kind);
        let died = dead.iter().find(|(known, _)| *known == kind);
        KindState {
            kind,
            waiting: waits.map_or(0, |(_, jobs, _)| *jobs),
            oldest: waits.and_then(|(.., oldest)| *oldest),
            dead: died.map_or(0, |(_, jobs)| *jobs),
        }
    });
    Ok(states.collect())
}
