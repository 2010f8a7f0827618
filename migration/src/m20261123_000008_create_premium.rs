//! The premium of a period, all taxes included.
//!
//! The total is what the policy system asks for; the lines explain it and must add up to it.

use sea_orm_migration::schema::{big_integer, date};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::of_feed(file!(), "premium")
        .reference("contract_id", "contract")
        .column(date("starts_on"))
        .column(date("ends_on"))
        .column(big_integer("total_cents"))
}
