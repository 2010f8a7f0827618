//! A contract, as the policy system knows it.
//!
//! No column says whether it is in force: that follows from the dates and the day on which one asks.

use sea_orm_migration::schema::{date, date_null, integer, text, text_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::of_feed(file!(), "contract")
        .column(text("number"))
        .column(text("product"))
        .column(text("formula"))
        .reference("policyholder_id", "person")
        .reference("risk_carrier_id", "risk_carrier")
        .optional_reference("broker_id", "broker")
        .column(date("subscribed_on"))
        .column(date("starts_on"))
        .column(date_null("ends_on"))
        .column(text_null("end_reason"))
        .column(integer("renewal_month"))
        .column(integer("renewal_day"))
        .column(date_null("suspended_from"))
        .column(text_null("suspension_reason"))
        .column(text("payment_frequency"))
        .unique(&["number"])
}
