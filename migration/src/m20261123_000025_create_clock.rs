//! How far the one clock of development and tests is moved.
//!
//! In the database so that server, jobs and commands obey the same one. Production refuses to start when it is
//! moved.

use sea_orm_migration::schema::{big_integer, integer};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::bare(file!(), "clock").column(integer("id").primary_key().take()).column(big_integer("offset_seconds"))
}
