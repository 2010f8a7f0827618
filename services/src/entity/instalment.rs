//! An amount due at a date, and what arrived on it.
//!
//! Whether it is paid follows from both. What arrived is what its payments come to: the import adds it up whenever it writes some
//! (`import/arrived.rs`), so that pages need not search the payments of each instalment.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "instalment")]
pub struct Model {
    /// Identifier, derived from the source identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The policy system's identifier.
    #[sea_orm(unique)]
    pub source_id: String,
    /// Version of the record that was written.
    pub source_version: i64,
    /// The contract.
    pub contract_id: Uuid,
    /// When it is due.
    pub due_on: Date,
    /// How much.
    pub cents: i64,
    /// A code of `PaymentMeans`.
    pub means: String,
    /// What was settled, less what was refunded.
    pub received_cents: i64,
    /// How the latest payment ended: a code of `PaymentOutcome`. None where there is no payment.
    pub last_outcome: Option<String>,
    /// When the latest payment that was settled was made.
    pub settled_on: Option<Date>,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The contract.
    #[sea_orm(belongs_to = "super::contract::Entity", from = "Column::ContractId", to = "super::contract::Column::Id")]
    Contract,
}

impl Related<super::contract::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Contract.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
