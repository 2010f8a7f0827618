//! The account of a person: how someone signs in.
//!
//! One a person, and the constraint says so: two first accesses that finish together must not open two.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose it is.
    #[sea_orm(unique)]
    pub person_id: Uuid,
    /// Argon2id, in PHC form.
    pub password_hash: String,
    /// Language of letters and pages: `fr` or `en`.
    pub locale: String,
    /// A code of `Access`.
    pub access: String,
    /// When it was opened.
    pub opened_at: DateTimeUtc,
    /// When the person confirmed the data on file.
    pub data_confirmed_at: Option<DateTimeUtc>,
    /// The last sign-in.
    pub last_signed_in_at: Option<DateTimeUtc>,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Whose it is.
    #[sea_orm(belongs_to = "super::person::Entity", from = "Column::PersonId", to = "super::person::Column::Id")]
    Person,
}

impl Related<super::person::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Person.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
