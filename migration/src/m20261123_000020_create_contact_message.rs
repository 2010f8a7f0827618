//! A message of someone who cannot sign in.
//!
//! The submission key makes a form sent twice one message.

use sea_orm_migration::schema::{blob, text, timestamp_with_time_zone};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "contact_message")
        .column(text("receipt_number"))
        .column(blob("payload_cipher"))
        .column(text("locale"))
        .column(timestamp_with_time_zone("received_at"))
        .column(blob("submission_key"))
        .unique(&["receipt_number"])
        .unique(&["submission_key"])
        .index(&["received_at"])
}
