//! An answer that is given often, to be put into a message and changed there.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "quick_reply")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// By what it is found, in French.
    #[sea_orm(unique)]
    pub title_fr: String,
    /// In English.
    #[sea_orm(unique)]
    pub title_en: String,
    /// In French.
    pub body_fr: String,
    /// In English.
    pub body_en: String,
    /// Its place in the list.
    pub place: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
