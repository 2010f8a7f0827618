//! What home shows.

use domain::view::StaffOverview;
use services::staff::staff_overview;

use crate::{error::PortalError, request::visit};

/// Who is signed in.
pub async fn read_overview() -> Result<StaffOverview, PortalError> {
    let visit = visit()?;
    staff_overview(visit.staff()?, &visit.portal).await.map_err(|fault| visit.fault(&fault))
}
