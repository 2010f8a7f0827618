//! What was typed in a form and what was wrong with it, between the post and the page.
//!
//! Read once and sealed, since it holds what a person typed; never a password nor a code.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "form_record")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Hash of the cookie that it is tied to.
    #[sea_orm(unique)]
    pub key: Vec<u8>,
    /// The form state, sealed under column `payload_cipher`.
    pub payload_cipher: Vec<u8>,
    /// When it is forgotten.
    pub expires_at: DateTimeUtc,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
