//! The documents' data.

use crate::{error::PortalError, request::visit};
use domain::view::DocumentOffer;

/// Each contract with the papers that it gives and has given.
pub async fn load_documents() -> Result<Vec<DocumentOffer>, PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    services::certificate::list_offers(customer, &visit.portal).await.map_err(|fault| visit.fault(&fault))
}
