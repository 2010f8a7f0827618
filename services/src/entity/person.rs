//! A natural person: policyholder, driver or both.
//!
//! E-mail and mobile are sealed: a copy of the database must not be a list of whom to write to. The blind index
//! finds a sealed e-mail again; it is not unique, because couples share one.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    /// Identifier, derived from the source identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The policy system's identifier.
    #[sea_orm(unique)]
    pub source_id: String,
    /// Version of the record that was written.
    pub source_version: i64,
    /// Form of address: `ms` or `mr`.
    pub civility: Option<String>,
    /// First name in use.
    pub first_name: String,
    /// Name in use.
    pub last_name: String,
    /// Name at birth, when it differs.
    pub birth_name: Option<String>,
    /// Date of birth.
    pub birth_date: Date,
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
    /// The e-mail, sealed under table `person`, column `email_cipher`.
    pub email_cipher: Option<Vec<u8>>,
    /// Blind index of the e-mail.
    pub email_index: Option<Vec<u8>>,
    /// The mobile (E.164), sealed under column `mobile_cipher`.
    pub mobile_cipher: Option<Vec<u8>>,
    /// Blind index of the mobile.
    pub mobile_index: Option<Vec<u8>>,
    /// Last and first name, folded: by what the other side finds a person.
    pub name_key: String,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
