//! A payment of an instalment, received or rejected.
//!
//! One instalment may have several: a rejected debit, then a card. What they come to is kept with the instalment, and added up by who writes
//! them (`import/arrived.rs`).

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "payment")]
pub struct Model {
    /// Identifier, derived from the source identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The policy system's identifier.
    #[sea_orm(unique)]
    pub source_id: String,
    /// Version of the record that was written.
    pub source_version: i64,
    /// The instalment.
    pub instalment_id: Uuid,
    /// When.
    pub paid_on: Date,
    /// How much.
    pub cents: i64,
    /// A code of `PaymentMeans`.
    pub means: String,
    /// A code of `PaymentOutcome`.
    pub outcome: String,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The instalment.
    #[sea_orm(
        belongs_to = "super::instalment::Entity",
        from = "Column::InstalmentId",
        to = "super::instalment::Column::Id"
    )]
    Instalment,
}

impl Related<super::instalment::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Instalment.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
