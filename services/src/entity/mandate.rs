//! A SEPA direct debit mandate.
//!
//! The IBAN is sealed; its last four characters are kept beside it, since a page shows no more and need not open
//! it.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mandate")]
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
    /// Unique mandate reference (*RUM*).
    pub reference: String,
    /// Creditor identifier (*ICS*).
    pub creditor: String,
    /// The IBAN, sealed under column `iban_cipher`.
    pub iban_cipher: Vec<u8>,
    /// Its last four characters.
    pub iban_last4: String,
    /// The account holder's name.
    pub holder: String,
    /// When it was signed.
    pub signed_on: Date,
    /// A code of `MandateState`.
    pub state: String,
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
