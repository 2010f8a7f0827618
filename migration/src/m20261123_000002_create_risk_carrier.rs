//! An insurer who carries the risk, as the feed brings it.
//!
//! Each document names it with its legal form and its registered office, so both are kept as they must be printed.

use sea_orm_migration::schema::text;

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::of_feed(file!(), "risk_carrier")
        .column(text("name"))
        .column(text("legal_form"))
        .column(text("siren"))
        .address()
}
