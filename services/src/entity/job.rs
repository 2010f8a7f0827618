//! Work to be done after the transaction that asked for it.
//!
//! Written in that transaction, so that it is done if and only if the rows stand. The payload carries ids only.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Which work.
    pub kind: String,
    /// JSON of ids.
    pub payload: String,
    /// Not before.
    pub run_at: DateTimeUtc,
    /// How often it was begun.
    pub attempts: i32,
    /// Until when a worker holds it.
    pub leased_until: Option<DateTimeUtc>,
    /// Which worker.
    pub lease_owner: Option<String>,
    /// When it was done.
    pub finished_at: Option<DateTimeUtc>,
    /// When it was given up.
    pub failed_at: Option<DateTimeUtc>,
    /// Why the last attempt failed.
    pub last_error: Option<String>,
    /// When it was asked for.
    pub created_at: DateTimeUtc,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
