//! An invitation to the other side: a link that is good once, for a while.
//!
//! Only a digest of the link's secret is kept.

use sea_orm_migration::schema::{blob, timestamp_with_time_zone, timestamp_with_time_zone_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "staff_invitation")
        .owned_by("staff_id", "staff")
        .column(blob("token_hash"))
        .column(timestamp_with_time_zone("created_at"))
        .column(timestamp_with_time_zone("expires_at"))
        .column(timestamp_with_time_zone_null("used_at"))
        .unique(&["token_hash"])
        .index(&["expires_at"])
}
