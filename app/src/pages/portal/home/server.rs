//! The home page's data.

use domain::view::HomeOverview;
use leptos::prelude::*;

use crate::error::PortalError;

/// What the home page answers at a glance.
#[server(endpoint = "overview")]
pub async fn load_overview() -> Result<HomeOverview, PortalError> {
    let visit = crate::request::visit()?;
    let customer = visit.customer()?;
    services::contract::overview(customer, &visit.portal).await.map_err(|fault| visit.fault(&fault))
}
