//! Somebody who works on the other side: an adviser, a claims handler, a broker, an administrator.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// First and last name, as customers read it.
    pub name: String,
    /// The e-mail, sealed under column `email`.
    pub email_cipher: Vec<u8>,
    /// Blind index of the e-mail.
    #[sea_orm(unique)]
    pub email_index: Vec<u8>,
    /// A code of `StaffRole`.
    pub role: String,
    /// Whose portfolio a broker sees.
    pub broker_id: Option<Uuid>,
    /// Argon2id, in PHC form; none before the first sign-in.
    pub password_hash: Option<String>,
    /// The secret of the second factor, sealed under column `totp`.
    pub totp_cipher: Option<Vec<u8>>,
    /// The last step of the second factor that was used: a code opens once.
    pub totp_step: i64,
    /// When the second factor was proved for the first time.
    pub enrolled_at: Option<DateTimeUtc>,
    /// Language of pages and letters: `fr` or `en`.
    pub locale: String,
    /// When the account was made.
    pub invited_at: DateTimeUtc,
    /// The last sign-in.
    pub last_signed_in_at: Option<DateTimeUtc>,
    /// When the account was closed; it opens nothing since.
    pub closed_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Whose portfolio a broker sees.
    #[sea_orm(belongs_to = "super::broker::Entity", from = "Column::BrokerId", to = "super::broker::Column::Id")]
    Broker,
}

impl Related<super::broker::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Broker.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
