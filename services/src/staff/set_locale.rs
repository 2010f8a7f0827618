//! The language of an account of the other side: pages and letters follow it.

use domain::locale::Locale;
use sea_orm::{ActiveValue::Set, EntityTrait as _};

use super::Staff;
use crate::{entity::staff, failure::Fault, portal::Portal};

/// Keeps the language that somebody chose.
pub async fn set_staff_locale(staff: &Staff, portal: &Portal, locale: Locale) -> Result<(), Fault> {
    let row = staff::ActiveModel { id: Set(staff.id), locale: Set(locale.tag().into()), ..Default::default() };
    staff::Entity::update(row).exec_without_returning(&portal.db).await?;
    Ok(())
}
