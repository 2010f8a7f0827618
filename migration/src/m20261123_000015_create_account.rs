//! The account of a person: how someone signs in.
//!
//! One a person, and the constraint says so: two first accesses that finish together must not open two.

use sea_orm_migration::schema::{text, timestamp_with_time_zone, timestamp_with_time_zone_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "account")
        .sole_reference("person_id", "person")
        .column(text("password_hash"))
        .column(text("locale"))
        .column(text("access"))
        .column(timestamp_with_time_zone("opened_at"))
        .column(timestamp_with_time_zone_null("data_confirmed_at"))
        .column(timestamp_with_time_zone_null("last_signed_in_at"))
}
