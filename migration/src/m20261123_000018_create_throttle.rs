//! How often something failed lately, for one account, address or code.
//!
//! Counters live in the database so that several nodes count together and a restart forgives nothing. The key is a
//! HMAC: no address and no identifier can be read from it.

use sea_orm_migration::schema::{blob, integer, timestamp_with_time_zone, timestamp_with_time_zone_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::bare(file!(), "throttle")
        .column(blob("key").primary_key().take())
        .column(integer("failures"))
        .column(timestamp_with_time_zone("last_failure_at"))
        .column(timestamp_with_time_zone_null("blocked_until"))
        .index(&["last_failure_at"])
}
