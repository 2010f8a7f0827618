//! An insurer who carries the risk, as the feed brings it.
//!
//! Each document names it with its legal form and its registered office, so both are kept as they must be printed.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "risk_carrier")]
pub struct Model {
    /// Identifier, derived from the source identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The policy system's identifier.
    #[sea_orm(unique)]
    pub source_id: String,
    /// Version of the record that was written.
    pub source_version: i64,
    /// Legal name.
    pub name: String,
    /// Legal form and capital, as printed.
    pub legal_form: String,
    /// SIREN, nine digits.
    pub siren: String,
    /// Number and street.
    pub line1: String,
    /// Building, floor, place.
    pub line2: Option<String>,
    /// Five digits.
    pub postal_code: String,
    /// INSEE code of the commune.
    pub insee_code: String,
    /// Name of the commune.
    pub city: String,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
