//! Work to be done after the transaction that asked for it.
//!
//! Written in that transaction, so that it is done if and only if the rows stand. The payload carries ids only.

use sea_orm_migration::schema::{integer, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "job")
        .column(text("kind"))
        .column(text("payload"))
        .column(timestamp_with_time_zone("run_at"))
        .column(integer("attempts"))
        .column(timestamp_with_time_zone_null("leased_until"))
        .column(text_null("lease_owner"))
        .column(timestamp_with_time_zone_null("finished_at"))
        .column(timestamp_with_time_zone_null("failed_at"))
        .column(text_null("last_error"))
        .column(timestamp_with_time_zone("created_at"))
        .index(&["finished_at", "failed_at", "run_at"])
}
