//! A claim of the past, as the policy system keeps it.
//!
//! It feeds the statement of information; claims declared in the portal are another matter.

use sea_orm_migration::schema::{big_integer_null, boolean, date, integer, text};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::of_feed(file!(), "past_claim")
        .reference("contract_id", "contract")
        .optional_reference("person_id", "person")
        .column(date("occurred_on"))
        .column(text("nature"))
        .column(integer("liability_percent"))
        .column(big_integer_null("paid_cents"))
        .column(boolean("closed"))
}
