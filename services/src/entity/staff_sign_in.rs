//! A sign-in to the other side between its two factors.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_sign_in")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose password was right.
    pub staff_id: Uuid,
    /// SHA-256 of the secret that the browser holds meanwhile.
    #[sea_orm(unique)]
    pub token_hash: Vec<u8>,
    /// Until when the second factor is awaited.
    pub expires_at: DateTimeUtc,
    /// How many second factors were tried.
    pub tries: i32,
    /// When a session was opened by it.
    pub used_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Whose password was right.
    #[sea_orm(belongs_to = "super::staff::Entity", from = "Column::StaffId", to = "super::staff::Column::Id")]
    Staff,
}

impl Related<super::staff::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Staff.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
