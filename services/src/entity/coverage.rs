//! A coverage as it stood during a period.
//!
//! A change closes one row and opens another: the rows of one code are its history.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "coverage")]
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
    /// A code of `CoverageCode`.
    pub code: String,
    /// First day on which it stood so.
    pub since: Date,
    /// Last day on which it stood so.
    pub until: Option<Date>,
    /// Most that is paid for one claim; none: no limit in amount.
    pub ceiling_cents: Option<i64>,
    /// What stays with the insured for each claim.
    pub deductible_cents: Option<i64>,
    /// JSON list of codes of `ExclusionCode`.
    pub exclusions: String,
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
