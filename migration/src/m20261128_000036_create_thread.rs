//! A conversation between a customer, or someone without an account, and the people on the other side.
//!
//! What the queue sorts by is kept here: a page of the queue reads no message.

use sea_orm_migration::schema::{big_integer, blob, text, timestamp_with_time_zone, timestamp_with_time_zone_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "thread")
        .column(text("number"))
        .optional_reference("person_id", "person")
        .optional_reference("contact_id", "contact_message")
        .column(text("counterpart"))
        .optional_reference("broker_id", "broker")
        .column(text("topic"))
        .optional_reference("contract_id", "contract")
        .optional_reference("insured_object_id", "insured_object")
        .column(blob("subject_cipher"))
        .column(text("waits_for"))
        .column(timestamp_with_time_zone("opened_at"))
        .column(timestamp_with_time_zone("last_message_at"))
        .column(timestamp_with_time_zone_null("promised_at"))
        .column(timestamp_with_time_zone_null("due_at"))
        .optional_reference("assigned_to", "staff")
        .column(timestamp_with_time_zone_null("assigned_at"))
        .column(timestamp_with_time_zone_null("customer_read_at"))
        .column(timestamp_with_time_zone_null("staff_read_at"))
        .column(timestamp_with_time_zone_null("archived_at"))
        .column(timestamp_with_time_zone_null("closed_at"))
        .column(big_integer("version"))
        .unique(&["number"])
        .index(&["person_id", "last_message_at", "id"])
        .index(&["waits_for", "due_at", "id"])
        .index(&["broker_id", "waits_for", "due_at", "id"])
        .index(&["assigned_to", "waits_for", "due_at", "id"])
}
