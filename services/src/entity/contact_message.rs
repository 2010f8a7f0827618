//! A message of someone who cannot sign in.
//!
//! The submission key makes a form sent twice one message.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contact_message")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The number given to the sender, canonical (`RC12345678K`).
    #[sea_orm(unique)]
    pub receipt_number: String,
    /// Name, contact and message, sealed under column `payload_cipher`.
    pub payload_cipher: Vec<u8>,
    /// Language of the sender.
    pub locale: String,
    /// When it came.
    pub received_at: DateTimeUtc,
    /// Hash of the one-time key of the form.
    #[sea_orm(unique)]
    pub submission_key: Vec<u8>,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
