//! A first access under way.
//!
//! A row exists for a stranger who matches nobody too (`person_id` empty), so that both take the same path and the
//! same time.

use sea_orm_migration::schema::{
    blob, blob_null, integer, text, timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "enrolment")
        .column(blob("token_hash"))
        .column(blob("counted_by"))
        .optional_reference("person_id", "person")
        .column(text("channel"))
        .column(blob_null("code_mac"))
        .column(timestamp_with_time_zone_null("code_expires_at"))
        .column(integer("tries"))
        .column(timestamp_with_time_zone_null("code_accepted_at"))
        .column(timestamp_with_time_zone_null("finished_at"))
        .column(timestamp_with_time_zone("created_at"))
        .column(timestamp_with_time_zone("expires_at"))
        .column(text("locale"))
        .column(text("outcome"))
        .unique(&["token_hash"])
        .index(&["expires_at"])
}
