//! By which way a person wants to hear of a kind of news; no row: as the kind proposes.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification_choice")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `customer` or `staff`.
    pub owner_kind: String,
    /// The account, or who works on the other side.
    pub owner_id: Uuid,
    /// A code of `NoticeKind`.
    pub kind: String,
    /// A code of `Channel`.
    pub channel: String,
    /// Whether it is wanted.
    pub wanted: bool,
    /// When that was said.
    pub changed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
