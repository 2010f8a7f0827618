//! A certificate that was issued.
//!
//! The printed facts are kept as they were printed: verification speaks of the paper, not of what the contract
//! became. The verification code is sealed to print the paper again, and hashed to be found.

use sea_orm_migration::schema::{blob, date, text, timestamp_with_time_zone, timestamp_with_time_zone_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "certificate")
        .column(text("number"))
        .column(text("kind"))
        .column(text("form"))
        .reference("contract_id", "contract")
        .reference("insured_object_id", "insured_object")
        .optional_reference("account_id", "account")
        .column(timestamp_with_time_zone("issued_at"))
        .column(date("issued_on"))
        .column(text("facts"))
        .column(blob("facts_hash"))
        .column(blob("code_hash"))
        .column(blob("code_cipher"))
        .column(blob("signature"))
        .column(timestamp_with_time_zone_null("replaced_at"))
        .optional_reference("replaced_by", "certificate")
        .unique(&["number"])
        .unique(&["code_hash"])
        .unique(&["insured_object_id", "kind", "facts_hash"])
}
