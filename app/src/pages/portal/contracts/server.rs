//! The list's data.

use crate::{error::PortalError, request::visit};
use domain::view::{ContractCard, Cursor, Page};

/// A page of the contracts of who asks.
pub async fn load_contracts(after: Option<Cursor>) -> Result<Page<ContractCard>, PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    services::contract::list_contracts(customer, &visit.portal, after.as_ref())
        .await
        .map_err(|fault| visit.fault(&fault))
}
