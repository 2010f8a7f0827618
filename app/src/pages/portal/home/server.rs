//! The home page's data.

use crate::{error::PortalError, request::visit};
use domain::view::HomeOverview;

/// What the home page answers at a glance.
pub async fn load_overview() -> Result<HomeOverview, PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    services::contract::overview(customer, &visit.portal).await.map_err(|fault| visit.fault(&fault))
}
