//! A sign-in to the other side between its two factors: the password was right, the second factor is awaited.
//!
//! It opens nothing. Who holds its secret may try the second factor, a few times, for a few minutes, once.

use sea_orm_migration::schema::{blob, integer, timestamp_with_time_zone, timestamp_with_time_zone_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "staff_sign_in")
        .owned_by("staff_id", "staff")
        .column(blob("token_hash"))
        .column(timestamp_with_time_zone("expires_at"))
        .column(integer("tries"))
        .column(timestamp_with_time_zone_null("used_at"))
        .unique(&["token_hash"])
        .index(&["expires_at"])
}
