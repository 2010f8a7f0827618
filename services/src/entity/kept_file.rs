//! A file that somebody sent: what is known of it. The bytes are in the store.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kept_file")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `customer`, `staff` or `anyone`.
    pub owner_kind: String,
    /// The account, who works on the other side, or the form.
    pub owner_id: Uuid,
    /// Whose file it belongs to.
    pub person_id: Option<Uuid>,
    /// The message that it came with; none while that is being written.
    pub message_id: Option<Uuid>,
    /// Its name, sealed under column `name`.
    pub name_cipher: Vec<u8>,
    /// What its content is, never what its name says.
    pub media_type: String,
    /// How many bytes are kept.
    pub bytes: i64,
    /// HMAC of what was sent: the same file twice, not attached yet, is recognised. Of its message too once it is attached; of chance
    /// while it is on its way.
    pub content_mac: Vec<u8>,
    /// Under which key the store has it.
    #[sea_orm(unique)]
    pub store_key: String,
    /// Under which key the store has its small picture.
    pub preview_key: Option<String>,
    /// A code of `FileState`.
    pub state: String,
    /// When it came.
    pub received_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Whose file it belongs to.
    #[sea_orm(belongs_to = "super::person::Entity", from = "Column::PersonId", to = "super::person::Column::Id")]
    Person,
    /// The message that it came with; none while that is being written.
    #[sea_orm(belongs_to = "super::message::Entity", from = "Column::MessageId", to = "super::message::Column::Id")]
    Message,
}

impl Related<super::person::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Person.def()
    }
}

impl Related<super::message::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Message.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
