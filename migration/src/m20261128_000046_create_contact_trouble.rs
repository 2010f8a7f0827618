//! A contact on file that does not answer: a letter came back, or the number refused.
//!
//! The contact itself is the policy system's; this says since when nobody relies on it.

use sea_orm_migration::schema::{blob, text, timestamp_with_time_zone};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "contact_trouble")
        .reference("person_id", "person")
        .column(text("channel"))
        .column(blob("contact_index"))
        .column(text("reason"))
        .column(timestamp_with_time_zone("since"))
        .unique(&["person_id", "channel", "contact_index"])
}
