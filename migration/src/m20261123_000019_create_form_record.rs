//! What was typed in a form and what was wrong with it, between the post and the page.
//!
//! Read once and sealed, since it holds what a person typed; never a password nor a code.

use sea_orm_migration::schema::{blob, timestamp_with_time_zone};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "form_record")
        .column(blob("key"))
        .column(blob("payload_cipher"))
        .column(timestamp_with_time_zone("expires_at"))
        .unique(&["key"])
        .index(&["expires_at"])
}
