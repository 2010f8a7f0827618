//! A claim of the past, as the policy system keeps it.
//!
//! It feeds the statement of information; claims declared in the portal are another matter.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "past_claim")]
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
    /// The responsible driver, when there is one.
    pub person_id: Option<Uuid>,
    /// When it happened.
    pub occurred_on: Date,
    /// A code of `PastClaimNature`.
    pub nature: String,
    /// The insured's share of responsibility, 0 to 100.
    pub liability_percent: i32,
    /// What was paid.
    pub paid_cents: Option<i64>,
    /// Settled.
    pub closed: bool,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The contract.
    #[sea_orm(belongs_to = "super::contract::Entity", from = "Column::ContractId", to = "super::contract::Column::Id")]
    Contract,
    /// The responsible driver, when there is one.
    #[sea_orm(belongs_to = "super::person::Entity", from = "Column::PersonId", to = "super::person::Column::Id")]
    Person,
}

impl Related<super::contract::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Contract.def()
    }
}

impl Related<super::person::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Person.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
