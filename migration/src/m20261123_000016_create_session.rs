//! A signed-in session.
//!
//! Only a hash of the token is kept: who reads the database signs in as nobody.

use sea_orm_migration::schema::{blob, timestamp_with_time_zone, timestamp_with_time_zone_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "session")
        .column(blob("token_hash"))
        .reference("account_id", "account")
        .column(timestamp_with_time_zone("opened_at"))
        .column(timestamp_with_time_zone("seen_at"))
        .column(timestamp_with_time_zone_null("ended_at"))
        .unique(&["token_hash"])
        .index(&["seen_at"])
}
