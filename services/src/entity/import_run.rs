//! An import of the feed, with what it did.
//!
//! Written in the transaction of the rows, so that a run that failed left neither.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_run")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// When it began.
    pub started_at: DateTimeUtc,
    /// When it ended.
    pub finished_at: Option<DateTimeUtc>,
    /// Lines read.
    pub lines: i64,
    /// Records written.
    pub written: i64,
    /// Records that were there already, or newer.
    pub unchanged: i64,
    /// Bad lines.
    pub rejected: i64,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
