//! A part of a premium.
//!
//! Lines have no identifier of their own in the feed: they come and go with their premium, in its order.

use sea_orm_migration::schema::{big_integer, integer, text};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "premium_line")
        .owned_by("premium_id", "premium")
        .column(integer("position"))
        .column(text("kind"))
        .column(big_integer("cents"))
        .unique(&["premium_id", "position"])
}
