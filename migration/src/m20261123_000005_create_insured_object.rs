//! What a contract insures: a vehicle or a home, under its own number.
//!
//! One table for both, because papers, sign-in and contracts point at "the object" whatever it is; `thing` says
//! which columns are filled.

use sea_orm_migration::schema::{date, date_null, integer_null, text, text_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::of_feed(file!(), "insured_object")
        .reference("contract_id", "contract")
        .column(text("number"))
        .column(date("since"))
        .column(date_null("until"))
        .column(text("thing"))
        .column(text_null("plate"))
        .column(text_null("vin"))
        .column(text_null("make"))
        .column(text_null("model"))
        .column(date_null("first_registered_on"))
        .column(text_null("usage"))
        .column(text("trailers"))
        .column(text_null("line1"))
        .column(text_null("line2"))
        .column(text_null("postal_code"))
        .column(text_null("insee_code"))
        .column(text_null("city"))
        .column(text_null("home_kind"))
        .column(text_null("occupancy"))
        .column(integer_null("rooms"))
        .column(integer_null("area_m2"))
        .unique(&["number"])
}
