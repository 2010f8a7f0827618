//! The list's data.

use domain::{contract::Standing, view::Cursor};
use services::contract::Contracts;

use crate::{error::PortalError, request::visit};

/// The contracts of who asks, or of many a page of those of a kind.
pub async fn load_contracts(standing: Option<Standing>, after: Option<Cursor>) -> Result<Contracts, PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    services::contract::browse_contracts(customer, &visit.portal, standing, after.as_ref())
        .await
        .map_err(|fault| visit.fault(&fault))
}
