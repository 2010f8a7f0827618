//! A certificate that was issued.
//!
//! The printed facts are kept as they were printed: verification speaks of the paper, not of what the contract
//! became. The verification code is sealed to print the paper again, and hashed to be found.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "certificate")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its number, canonical (`AT12345678K`).
    #[sea_orm(unique)]
    pub number: String,
    /// A code of `CertificateKind`.
    pub kind: String,
    /// A code of `Form`: `present`, `past` or `future`.
    pub form: String,
    /// The contract.
    pub contract_id: Uuid,
    /// What it attests.
    pub insured_object_id: Uuid,
    /// Who asked for it.
    pub account_id: Option<Uuid>,
    /// When.
    pub issued_at: DateTimeUtc,
    /// The day in Paris, as printed.
    pub issued_on: Date,
    /// JSON of all printed facts.
    pub facts: String,
    /// SHA-256 of the facts: the same facts are the same paper.
    pub facts_hash: Vec<u8>,
    /// SHA-256 of the verification code.
    #[sea_orm(unique)]
    pub code_hash: Vec<u8>,
    /// The verification code, sealed under column `code_cipher`.
    pub code_cipher: Vec<u8>,
    /// Ed25519 signature of the facts by the portal's key.
    pub signature: Vec<u8>,
    /// When a newer one took its place.
    pub replaced_at: Option<DateTimeUtc>,
    /// The newer one.
    pub replaced_by: Option<Uuid>,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The contract.
    #[sea_orm(belongs_to = "super::contract::Entity", from = "Column::ContractId", to = "super::contract::Column::Id")]
    Contract,
    /// What it attests.
    #[sea_orm(
        belongs_to = "super::insured_object::Entity",
        from = "Column::InsuredObjectId",
        to = "super::insured_object::Column::Id"
    )]
    InsuredObject,
    /// Who asked for it.
    #[sea_orm(belongs_to = "super::account::Entity", from = "Column::AccountId", to = "super::account::Column::Id")]
    Account,
    /// The newer one.
    #[sea_orm(belongs_to = "Entity", from = "Column::ReplacedBy", to = "Column::Id")]
    ReplacedBy,
}

impl Related<super::contract::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Contract.def()
    }
}

impl Related<super::insured_object::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::InsuredObject.def()
    }
}

impl Related<super::account::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Account.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
