//! A natural person: policyholder, driver or both.
//!
//! E-mail and mobile are sealed: a copy of the database must not be a list of whom to write to. The blind index
//! finds a sealed e-mail again; it is not unique, because couples share one.

use sea_orm_migration::schema::{blob_null, date, text, text_null};

use crate::new_table::NewTable;

/// The change.
pub fn change() -> NewTable {
    NewTable::of_feed(file!(), "person")
        .column(text_null("civility"))
        .column(text("first_name"))
        .column(text("last_name"))
        .column(text_null("birth_name"))
        .column(date("birth_date"))
        .address()
        .column(blob_null("email_cipher"))
        .column(blob_null("email_index"))
        .column(blob_null("mobile_cipher"))
        .index(&["birth_date", "postal_code"])
        .index(&["email_index"])
}
