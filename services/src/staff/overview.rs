//! Who is signed in, as that person reads it.

use domain::{session::STAFF, view::StaffOverview};
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use super::Staff;
use crate::{entity::recovery_code, failure::Fault, portal::Portal};

/// Who is signed in, since when, and what is left of the recovery codes.
pub async fn staff_overview(staff: &Staff, portal: &Portal) -> Result<StaffOverview, Fault> {
    let unused = recovery_code::Entity::find()
        .filter(recovery_code::Column::StaffId.eq(staff.id))
        .filter(recovery_code::Column::UsedAt.is_null());
    Ok(StaffOverview {
        name: staff.name.clone(),
        role: staff.role,
        opened_at: staff.opened_at,
        ends_at: STAFF.ends_at(staff.opened_at),
        previous_at: staff.previous_at,
        recovery_codes: unused.count(&portal.db).await?,
    })
}
