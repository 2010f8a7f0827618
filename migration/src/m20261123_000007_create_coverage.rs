//! A coverage as it stood during a period.
//!
//! A change closes one row and opens another: the rows of one code are its history.

use sea_orm_migration::schema::{big_integer_null, date, date_null, text};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::of_feed(file!(), "coverage")
        .reference("contract_id", "contract")
        .column(text("code"))
        .column(date("since"))
        .column(date_null("until"))
        .column(big_integer_null("ceiling_cents"))
        .column(big_integer_null("deductible_cents"))
        .column(text("exclusions"))
}
