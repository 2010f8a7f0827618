//! Something that open pages want to know of: ids only, kept for a while so that a stream resumes where it was cut.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// When.
    pub at: DateTimeUtc,
    /// A code of `AudienceKind`: who may hear of it.
    pub audience_kind: String,
    /// Which one; none for everybody of the kind.
    pub audience_id: Option<Uuid>,
    /// What changed.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
