//! A message of a thread. Sent is sent: rows are only ever added.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "message")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The conversation.
    pub thread_id: Uuid,
    /// A code of `Author`.
    pub author: String,
    /// The customer's account, when the customer wrote.
    pub account_id: Option<Uuid>,
    /// Who wrote on the other side.
    pub staff_id: Option<Uuid>,
    /// The text, sealed under column `body`.
    pub body_cipher: Vec<u8>,
    /// When.
    pub sent_at: DateTimeUtc,
    /// Hash of the one-time key of the form.
    #[sea_orm(unique)]
    pub submission_key: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The conversation.
    #[sea_orm(belongs_to = "super::thread::Entity", from = "Column::ThreadId", to = "super::thread::Column::Id")]
    Thread,
    /// The customer's account, when the customer wrote.
    #[sea_orm(belongs_to = "super::account::Entity", from = "Column::AccountId", to = "super::account::Column::Id")]
    Account,
    /// Who wrote on the other side.
    #[sea_orm(belongs_to = "super::staff::Entity", from = "Column::StaffId", to = "super::staff::Column::Id")]
    Staff,
}

impl Related<super::thread::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Thread.def()
    }
}

impl Related<super::account::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Account.def()
    }
}

impl Related<super::staff::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Staff.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
