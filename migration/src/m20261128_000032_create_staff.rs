//! Somebody who works on the other side: an adviser, a claims handler, a broker, an administrator.
//!
//! The password and the second factor come with the first sign-in, so all three are empty until then.

use sea_orm_migration::schema::{
    big_integer, blob, blob_null, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::with_id(file!(), "staff")
        .column(text("name"))
        .column(blob("email_cipher"))
        .column(blob("email_index"))
        .column(text("role"))
        .optional_reference("broker_id", "broker")
        .column(text_null("password_hash"))
        .column(blob_null("totp_cipher"))
        .column(big_integer("totp_step"))
        .column(timestamp_with_time_zone_null("enrolled_at"))
        .column(text("locale"))
        .column(timestamp_with_time_zone("invited_at"))
        .column(timestamp_with_time_zone_null("last_signed_in_at"))
        .column(timestamp_with_time_zone_null("closed_at"))
        .unique(&["email_index"])
}
