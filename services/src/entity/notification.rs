//! A piece of news for a person, until it was seen or told.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification")]
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
    /// What it is about.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: Uuid,
    /// When it happened.
    pub at: DateTimeUtc,
    /// Whether the list of news on the portal shows it.
    pub in_portal: bool,
    /// Whether a mail is to tell it, still.
    pub owes_email: bool,
    /// Whether a text message is to tell it, still.
    pub owes_sms: bool,
    /// When a letter told it.
    pub told_at: Option<DateTimeUtc>,
    /// When the person saw it in the portal.
    pub seen_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
