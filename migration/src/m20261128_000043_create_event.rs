//! Something that open pages want to know of: ids only, kept for a while so that a stream resumes where it was cut.

use sea_orm_migration::schema::{text, timestamp_with_time_zone, uuid_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "event")
        .column(timestamp_with_time_zone("at"))
        .column(text("audience_kind"))
        .column(uuid_null("audience_id"))
        .column(text("subject_kind"))
        .column(uuid_null("subject_id"))
        .index(&["audience_kind", "audience_id", "at"])
        .index(&["at"])
}
