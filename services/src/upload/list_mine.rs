//! Lists what a sender has sent and not attached yet, of what a form names: in the form's own order.

use domain::view::FileView;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::{Uploader, row::view};
use crate::{
    entity::kept_file::{Column, Entity},
    failure::Fault,
    portal::Portal,
};

/// The files of a form: those of `ids` that are this sender's and not attached yet. Nothing is asked where the form names none.
///
/// # Errors
/// The database's own.
pub async fn list_mine(uploader: Uploader<'_>, portal: &Portal, ids: &[Uuid]) -> Result<Vec<FileView>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = Entity::find()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(uploader.owner().has_ready())
        .all(&portal.db)
        .await?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    rows.iter().map(|row| view(portal, row)).collect()
}
