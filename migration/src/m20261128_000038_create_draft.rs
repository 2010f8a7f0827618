//! What somebody is writing, kept until it is sent: over a session's end, a lost network, a change of device.

use sea_orm_migration::schema::{blob, text, timestamp_with_time_zone, uuid};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "draft")
        .column(text("owner_kind"))
        .column(uuid("owner_id"))
        .column(text("place"))
        .column(blob("form_key"))
        .column(blob("payload_cipher"))
        .column(timestamp_with_time_zone("updated_at"))
        .unique(&["owner_kind", "owner_id", "place", "form_key"])
        .index(&["updated_at"])
}
