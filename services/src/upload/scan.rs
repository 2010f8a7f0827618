//! Asks the scanner about a file that waits in quarantine: again and again, until it says.

use domain::upload::FileState;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, sea_query::Expr};
use uuid::Uuid;

use super::{forget::drop_bytes, scanner::Verdict};
use crate::{
    entity::kept_file::{Column, Entity},
    failure::Fault,
    portal::Portal,
    store::{StoreError, read_whole},
};

/// Asks about a file. Whether the scanner said something, or nothing waits any more.
pub(crate) async fn scan_waiting(portal: &Portal, file: Uuid) -> Result<bool, Fault> {
    let waiting = Entity::find_by_id(file).filter(Column::State.eq(FileState::Waiting.code()));
    let Some(row) = waiting.one(&portal.db).await? else { return Ok(true) };
    let kept = u64::try_from(row.bytes).unwrap_or_default();
    let bytes = match read_whole(portal, row.store_key.parse()?, kept).await {
        // It is being removed.
        Err(StoreError::NotFound) => return Ok(true),
        bytes => bytes?,
    };
    match portal.uploads.scanner.scan(&bytes).await {
        Verdict::Away => return Ok(false),
        Verdict::Clean => mark(portal, file, FileState::Kept).await?,
        Verdict::Infected => {
            // Said first, so that it is never open; its bytes go next, and go again should this be the last that happens.
            mark(portal, file, FileState::Infected).await?;
            drop_bytes(portal, &row).await?;
        }
    }
    Ok(true)
}

async fn mark(portal: &Portal, file: Uuid, state: FileState) -> Result<(), Fault> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .filter(Column::Id.eq(file))
        .filter(Column::State.eq(FileState::Waiting.code()))
        .exec(&portal.db)
        .await?;
    Ok(())
}
