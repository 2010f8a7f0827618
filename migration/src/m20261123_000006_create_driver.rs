//! A named driver of a contract, with the licence.
//!
//! The licence number is sealed: it opens doors to whoever holds it, and only the statement of information prints
//! it.

use sea_orm_migration::schema::{blob, boolean, date, date_null, text};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::of_feed(file!(), "driver")
        .reference("contract_id", "contract")
        .reference("person_id", "person")
        .column(text("role"))
        .column(date("since"))
        .column(date_null("until"))
        .column(blob("licence_number_cipher"))
        .column(text("licence_category"))
        .column(date("licence_issued_on"))
        .column(boolean("accompanied_learning"))
}
