//! By which way a person wants to hear of a kind of news; no row: as the kind proposes.

use sea_orm_migration::schema::{boolean, text, timestamp_with_time_zone, uuid};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "notification_choice")
        .column(text("owner_kind"))
        .column(uuid("owner_id"))
        .column(text("kind"))
        .column(text("channel"))
        .column(boolean("wanted"))
        .column(timestamp_with_time_zone("changed_at"))
        .unique(&["owner_kind", "owner_id", "kind", "channel"])
}
