//! A signed-in session.
//!
//! Only a hash of the token is kept: who reads the database signs in as nobody.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the token in the cookie.
    #[sea_orm(unique)]
    pub token_hash: Vec<u8>,
    /// Whose it is.
    pub account_id: Uuid,
    /// When the person signed in.
    pub opened_at: DateTimeUtc,
    /// The last request.
    pub seen_at: DateTimeUtc,
    /// When it was ended by signing out.
    pub ended_at: Option<DateTimeUtc>,
    /// Opened on a device that others use too.
    pub is_shared: bool,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Whose it is.
    #[sea_orm(belongs_to = "super::account::Entity", from = "Column::AccountId", to = "super::account::Column::Id")]
    Account,
}

impl Related<super::account::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Account.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
