//! The documents' data.

use crate::{error::PortalError, request::visit};
use domain::view::{Cursor, DocumentOffer, Page};

/// A page of contracts with the papers that they give and have given.
pub async fn load_documents(after: Option<Cursor>) -> Result<Page<DocumentOffer>, PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    services::certificate::list_offers(customer, &visit.portal, after.as_ref())
        .await
        .map_err(|fault| visit.fault(&fault))
}
