//! Rows of accounts of the other side: where their e-mail is sealed.

use domain::email::EmailAddress;
use uuid::Uuid;

use crate::{entity::staff, failure::Fault, keys::Place, portal::Portal};

/// Where an account's e-mail is sealed.
pub(crate) const fn email_place(staff: Uuid) -> Place {
    Place { table: "staff", column: "email", row: staff }
}

/// An account's e-mail.
pub(crate) fn email_of(portal: &Portal, row: &staff::Model) -> Result<EmailAddress, Fault> {
    Ok(EmailAddress::parse(&portal.keys.open_text(&email_place(row.id), &row.email_cipher)?)?)
}
