//! The list's data.

use domain::view::ContractCard;
use leptos::prelude::*;

use crate::error::PortalError;

/// Every contract of who asks.
#[server(endpoint = "contracts")]
pub async fn load_contracts() -> Result<Vec<ContractCard>, PortalError> {
    let visit = crate::request::visit()?;
    let customer = visit.customer()?;
    services::contract::list_contracts(customer, &visit.portal).await.map_err(|fault| visit.fault(&fault))
}
