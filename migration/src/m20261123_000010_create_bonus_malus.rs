//! The bonus-malus coefficient that applies from a date (annexe A121-1).
//!
//! Kept in hundredths: the law truncates to two decimals, and an integer cannot be rounded by accident.

use sea_orm_migration::schema::{date, integer};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::of_feed(file!(), "bonus_malus")
        .reference("contract_id", "contract")
        .column(date("since"))
        .column(integer("coefficient_hundredths"))
}
