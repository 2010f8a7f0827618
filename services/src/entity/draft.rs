//! What somebody is writing, kept until it is sent: over a session's end, a lost network, a change of device.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `customer` or `staff`.
    pub owner_kind: String,
    /// The account, or who works on the other side.
    pub owner_id: Uuid,
    /// Where it is written: a thread's number, or `new`.
    pub place: String,
    /// Digest of the secret of the form in which it is written: each window has a row of its own.
    pub form_key: Vec<u8>,
    /// JSON of what was typed, sealed under column `payload`.
    pub payload_cipher: Vec<u8>,
    /// When it was last kept.
    pub updated_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
