//! The next number of each numbered paper.
//!
//! A counter in a row, not a sequence: both databases have rows, and a number taken in a transaction that fails is
//! given back.

use sea_orm_migration::schema::{big_integer, text};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::bare(file!(), "serial").column(text("name").primary_key().take()).column(big_integer("next"))
}
