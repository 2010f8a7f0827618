//! Takes a file back that was not attached yet.

use sea_orm::{EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::{Uploader, forget::forget};
use crate::{entity::kept_file::Entity, failure::Fault, portal::Portal};

/// Removes a file of this sender's. Whether there was one: what is somebody else's or attached is none.
///
/// # Errors
/// The database's own, or the store's: it is out of sight then, and the sweep removes it.
pub async fn remove(uploader: Uploader<'_>, portal: &Portal, id: Uuid) -> Result<bool, Fault> {
    let Some(row) = Entity::find_by_id(id).filter(uploader.owner().has_ready()).one(&portal.db).await? else {
        return Ok(false);
    };
    forget(portal, &row).await?;
    Ok(true)
}
