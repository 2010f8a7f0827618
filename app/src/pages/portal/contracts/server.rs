//! The list's data.

use crate::{error::PortalError, request::visit};
use domain::view::ContractCard;

/// Every contract of who asks.
pub async fn load_contracts() -> Result<Vec<ContractCard>, PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    services::contract::list_contracts(customer, &visit.portal).await.map_err(|fault| visit.fault(&fault))
}
