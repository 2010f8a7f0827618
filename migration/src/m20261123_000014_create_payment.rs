//! A payment of an instalment, received or rejected.
//!
//! One instalment may have several: a rejected debit, then a card.

use sea_orm_migration::schema::{big_integer, date, text};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::of_feed(file!(), "payment")
        .reference("instalment_id", "instalment")
        .column(date("paid_on"))
        .column(big_integer("cents"))
        .column(text("means"))
        .column(text("outcome"))
}
