//! An answer that is given often, to be put into a message and changed there.

use sea_orm_migration::schema::{integer, text};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "quick_reply")
        .column(text("title_fr"))
        .column(text("title_en"))
        .column(text("body_fr"))
        .column(text("body_en"))
        .column(integer("place"))
        .unique(&["title_fr"])
        .unique(&["title_en"])
}
