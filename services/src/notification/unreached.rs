//! The address from which a customer's letters come back, for the notice that says so.

use crate::{
    account::{Customer, on_file},
    failure::Fault,
    portal::Portal,
};

/// The address, masked, if letters come back from the one on file. The session has brought it: nothing is asked.
pub fn unreached_email(customer: &Customer, portal: &Portal) -> Result<Option<String>, Fault> {
    let Some(sealed) = &customer.unreached_email else { return Ok(None) };
    Ok(on_file::open_email(portal, customer.person, sealed)?.map(|email| email.masked()))
}
