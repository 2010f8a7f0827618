//! A session of who works on the other side.
//!
//! Apart from customers' sessions: other rules, another cookie, and one can never be taken for the other.

use sea_orm_migration::schema::{blob, timestamp_with_time_zone, timestamp_with_time_zone_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "staff_session")
        .column(blob("token_hash"))
        .owned_by("staff_id", "staff")
        .column(timestamp_with_time_zone("opened_at"))
        .column(timestamp_with_time_zone("seen_at"))
        .column(timestamp_with_time_zone_null("ended_at"))
        .column(timestamp_with_time_zone_null("previous_at"))
        .unique(&["token_hash"])
        .index(&["seen_at"])
}
