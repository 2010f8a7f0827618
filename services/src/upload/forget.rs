//! Removing a file: its bytes first, then its row, so that nobody ever has to look for bytes without a row.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::row::keys;
use crate::{
    entity::kept_file::{Column, Entity, Model},
    failure::Fault,
    portal::Portal,
    store::delete,
};

/// Removes a file that no message bears. One that was attached meanwhile stays.
pub(super) async fn forget(portal: &Portal, row: &Model) -> Result<(), Fault> {
    // Taken out of sight first, so that nothing can attach it once its bytes begin to go.
    let hidden = Entity::update_many()
        .col_expr(Column::State, sea_orm::sea_query::Expr::value(super::row::COMING))
        .filter(Column::Id.eq(row.id))
        .filter(Column::MessageId.is_null())
        .exec(&portal.db)
        .await?;
    if hidden.rows_affected == 0 {
        return Ok(());
    }
    drop_bytes(portal, row).await?;
    Entity::delete_by_id(row.id).exec(&portal.db).await?;
    Ok(())
}

/// Removes what the store has of a file.
pub(super) async fn drop_bytes(portal: &Portal, row: &Model) -> Result<(), Fault> {
    for key in keys(row)? {
        delete(portal, key).await?;
    }
    Ok(())
}
