//! A filter of a queue under a name that its owner gave it.

use sea_orm_migration::schema::{text, timestamp_with_time_zone};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "saved_view")
        .owned_by("staff_id", "staff")
        .column(text("name"))
        .column(text("filter"))
        .column(timestamp_with_time_zone("created_at"))
        .unique(&["staff_id", "name"])
}
