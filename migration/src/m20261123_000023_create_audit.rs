//! What was done, by whom, to what.
//!
//! Rows are only ever added. Actor and subject are ids without foreign keys: the trace outlives what it speaks of.

use sea_orm_migration::schema::{text, text_null, timestamp_with_time_zone, uuid_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "audit")
        .column(timestamp_with_time_zone("at"))
        .column(text("actor_kind"))
        .column(uuid_null("actor_id"))
        .column(text("action"))
        .column(text_null("subject_kind"))
        .column(uuid_null("subject_id"))
        .column(text("details"))
        .index(&["at"])
        .index(&["actor_id"])
        .index(&["subject_kind", "subject_id"])
}
