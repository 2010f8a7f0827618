//! An intermediary through whom contracts come, as the feed brings it.
//!
//! Its contacts are public, so they are kept in clear: they are published to be called.

use sea_orm_migration::schema::text;

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::of_feed(file!(), "broker")
        .column(text("name"))
        .column(text("orias"))
        .address()
        .column(text("email"))
        .column(text("phone"))
        .column(text("hours"))
}
