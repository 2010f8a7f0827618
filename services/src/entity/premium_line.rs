//! A part of a premium.
//!
//! Lines have no identifier of their own in the feed: they come and go with their premium, in its order.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "premium_line")]
pub struct Model {
    /// Identifier, derived from the premium and the position.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The premium.
    pub premium_id: Uuid,
    /// Order on paper, from 0.
    pub position: i32,
    /// A code of `PremiumLineKind`.
    pub kind: String,
    /// Amount; a reduction is negative.
    pub cents: i64,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The premium.
    #[sea_orm(belongs_to = "super::premium::Entity", from = "Column::PremiumId", to = "super::premium::Column::Id")]
    Premium,
}

impl Related<super::premium::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Premium.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
