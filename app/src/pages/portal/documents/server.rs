//! The documents' data.

use domain::view::DocumentOffer;
use leptos::prelude::*;

use crate::error::PortalError;

/// Each contract with the papers that it gives and has given.
#[server(endpoint = "documents")]
pub async fn load_documents() -> Result<Vec<DocumentOffer>, PortalError> {
    let visit = crate::request::visit()?;
    let customer = visit.customer()?;
    services::certificate::list_offers(customer, &visit.portal).await.map_err(|fault| visit.fault(&fault))
}
