//! A note of the other side on a thread. The customer never reads it.

use sea_orm_migration::schema::{blob, timestamp_with_time_zone};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "thread_note")
        .owned_by("thread_id", "thread")
        .reference("staff_id", "staff")
        .column(blob("body_cipher"))
        .column(timestamp_with_time_zone("written_at"))
        .column(blob("submission_key"))
        .unique(&["submission_key"])
        .index(&["thread_id", "written_at"])
}
