//! A piece of news for a person, until it was seen or told.

use sea_orm_migration::schema::{boolean, text, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "notification")
        .column(text("owner_kind"))
        .column(uuid("owner_id"))
        .column(text("kind"))
        .column(text("subject_kind"))
        .column(uuid("subject_id"))
        .column(timestamp_with_time_zone("at"))
        .column(boolean("in_portal"))
        .column(boolean("owes_email"))
        .column(boolean("owes_sms"))
        .column(timestamp_with_time_zone_null("told_at"))
        .column(timestamp_with_time_zone_null("seen_at"))
        .index(&["owner_id", "at", "id"])
        .index(&["owner_id", "seen_at"])
        .index(&["subject_id", "kind"])
        .index(&["at"])
}
