//! How often something failed lately, for one account, address or code.
//!
//! Counters live in the database so that several nodes count together and a restart forgives nothing. The key is a
//! HMAC: no address and no identifier can be read from it.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "throttle")]
pub struct Model {
    /// Blind key of what is counted.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: Vec<u8>,
    /// Failures in a row.
    pub failures: i32,
    /// The last one.
    pub last_failure_at: DateTimeUtc,
    /// Until when the next try must wait.
    pub blocked_until: Option<DateTimeUtc>,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
