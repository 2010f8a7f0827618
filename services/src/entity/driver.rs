//! A named driver of a contract, with the licence.
//!
//! The licence number is sealed: it opens doors to whoever holds it, and only the statement of information prints
//! it.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "driver")]
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
    /// The person.
    pub person_id: Uuid,
    /// A code of `DriverRole`.
    pub role: String,
    /// First day named.
    pub since: Date,
    /// Last day named.
    pub until: Option<Date>,
    /// The licence number, sealed under column `licence_number_cipher`.
    pub licence_number_cipher: Vec<u8>,
    /// Category, `B` for a car.
    pub licence_category: String,
    /// Issue of the category.
    pub licence_issued_on: Date,
    /// Learnt by *conduite accompagnée*.
    pub accompanied_learning: bool,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The contract.
    #[sea_orm(belongs_to = "super::contract::Entity", from = "Column::ContractId", to = "super::contract::Column::Id")]
    Contract,
    /// The person.
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
