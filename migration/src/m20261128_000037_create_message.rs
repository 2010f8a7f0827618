//! A message of a thread. Sent is sent: rows are only ever added.

use sea_orm_migration::schema::{blob, text, timestamp_with_time_zone};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "message")
        .owned_by("thread_id", "thread")
        .column(text("author"))
        .optional_reference("account_id", "account")
        .optional_reference("staff_id", "staff")
        .column(blob("body_cipher"))
        .column(timestamp_with_time_zone("sent_at"))
        .column(blob("submission_key"))
        .unique(&["submission_key"])
        .index(&["thread_id", "sent_at", "id"])
}
