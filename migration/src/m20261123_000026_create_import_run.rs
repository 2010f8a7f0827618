//! An import of the feed, with what it did.
//!
//! Written in the transaction of the rows, so that a run that failed left neither.

use sea_orm_migration::schema::{big_integer, timestamp_with_time_zone, timestamp_with_time_zone_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "import_run")
        .column(timestamp_with_time_zone("started_at"))
        .column(timestamp_with_time_zone_null("finished_at"))
        .column(big_integer("lines"))
        .column(big_integer("written"))
        .column(big_integer("unchanged"))
        .column(big_integer("rejected"))
        .index(&["started_at"])
}
