//! Remembers, in the browser alone, that installing the portal was offered.

use leptos::prelude::*;

use crate::error::PortalError;

/// Notes it. It is nobody's secret, so anyone may.
#[server(endpoint = "note_offer")]
pub async fn note_offer() -> Result<(), PortalError> {
    crate::request::Cookie::Offer.give("made");
    Ok(())
}
