//! What was done, by whom, to what.
//!
//! Rows are only ever added. Actor and subject are ids without foreign keys: the trace outlives what it speaks of.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// When.
    pub at: DateTimeUtc,
    /// `customer`, `staff` or `anyone`.
    pub actor_kind: String,
    /// Which one.
    pub actor_id: Option<Uuid>,
    /// What was done.
    pub action: String,
    /// Kind of what it was done to.
    pub subject_kind: Option<String>,
    /// Which one.
    pub subject_id: Option<Uuid>,
    /// JSON without personal data.
    pub details: String,
    /// Whose file it touched, when it is another person's than who acted.
    pub person_id: Option<Uuid>,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
