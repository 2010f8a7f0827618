//! A first access under way.
//!
//! A row exists for a stranger who matches nobody too (`person_id` empty), so that both take the same path and the
//! same time.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "enrolment")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the token in the cookie.
    #[sea_orm(unique)]
    pub token_hash: Vec<u8>,
    /// HMAC of the number that was given: what the messages sent for it are counted by.
    pub counted_by: Vec<u8>,
    /// The person found, if any.
    pub person_id: Option<Uuid>,
    /// `email` or `sms`.
    pub channel: String,
    /// HMAC of the code sent.
    pub code_mac: Option<Vec<u8>>,
    /// Until when the code is good.
    pub code_expires_at: Option<DateTimeUtc>,
    /// Codes tried.
    pub tries: i32,
    /// When the right code was given.
    pub code_accepted_at: Option<DateTimeUtc>,
    /// When the account was opened.
    pub finished_at: Option<DateTimeUtc>,
    /// When it began.
    pub created_at: DateTimeUtc,
    /// When it is forgotten.
    pub expires_at: DateTimeUtc,
    /// Language in which it began.
    pub locale: String,
    /// What the search found, never shown before the code.
    pub outcome: String,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The person found, if any.
    #[sea_orm(belongs_to = "super::person::Entity", from = "Column::PersonId", to = "super::person::Column::Id")]
    Person,
}

impl Related<super::person::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Person.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
