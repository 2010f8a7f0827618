//! A code that stands in for a lost second factor, once.

use sea_orm_migration::schema::{blob, timestamp_with_time_zone_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "recovery_code")
        .owned_by("staff_id", "staff")
        .column(blob("code_mac"))
        .column(timestamp_with_time_zone_null("used_at"))
}
