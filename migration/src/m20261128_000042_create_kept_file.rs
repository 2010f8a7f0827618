//! A file that somebody sent: what is known of it. The bytes are in the store.
//!
//! The name is the sender's, so it is sealed; the store knows a random key only. What was not attached yet is there once for its owner:
//! `content_mac` becomes another one when it is attached.

use sea_orm_migration::schema::{big_integer, blob, text, text_null, timestamp_with_time_zone, uuid};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "kept_file")
        .column(text("owner_kind"))
        .column(uuid("owner_id"))
        .optional_reference("person_id", "person")
        .optional_reference("message_id", "message")
        .column(blob("name_cipher"))
        .column(text("media_type"))
        .column(big_integer("bytes"))
        .column(blob("content_mac"))
        .column(text("store_key"))
        .column(text_null("preview_key"))
        .column(text("state"))
        .column(timestamp_with_time_zone("received_at"))
        .unique(&["store_key"])
        .unique(&["owner_kind", "owner_id", "content_mac"])
        .index(&["state", "received_at"])
}
