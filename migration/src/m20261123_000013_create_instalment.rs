//! An amount due at a date.
//!
//! Whether it is paid is not written here: the payments say it.

use sea_orm_migration::schema::{big_integer, date, text};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::of_feed(file!(), "instalment")
        .reference("contract_id", "contract")
        .column(date("due_on"))
        .column(big_integer("cents"))
        .column(text("means"))
        .index(&["due_on"])
}
