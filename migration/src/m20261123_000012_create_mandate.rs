//! A SEPA direct debit mandate.
//!
//! The IBAN is sealed; its last four characters are kept beside it, since a page shows no more and need not open
//! it.

use sea_orm_migration::schema::{blob, date, text};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::of_feed(file!(), "mandate")
        .reference("contract_id", "contract")
        .column(text("reference"))
        .column(text("creditor"))
        .column(blob("iban_cipher"))
        .column(text("iban_last4"))
        .column(text("holder"))
        .column(date("signed_on"))
        .column(text("state"))
}
