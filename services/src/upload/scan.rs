//! Asks the scanner about a file that waits in quarantine: again and again, until it says.

use domain::{
    notification::{NoticeKind, Side},
    upload::FileState,
};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, sea_query::Expr};
use uuid::Uuid;

use super::{forget::drop_bytes, scanner::Verdict};
use crate::{
    database::begin,
    entity::{
        kept_file::{Column, Entity, Model},
        message,
    },
    failure::Fault,
    notification::{About, Reader, notify},
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
        Verdict::Clean => drop(mark(&portal.db, file, FileState::Kept, row.content_mac).await?),
        Verdict::Infected => {
            // Said first, so that it is never open; its bytes go next, and go again should this be the last that happens.
            refused(portal, &row).await?;
            drop_bytes(portal, &row).await?;
        }
    }
    Ok(true)
}

/// Marks a file as refused, and tells the customer who counts on it.
async fn refused(portal: &Portal, row: &Model) -> Result<(), Fault> {
    let transaction = begin(&portal.db).await?;
    // The same file sent again is looked at anew: this row does not stand in its way.
    let unlike_any = portal.random.bytes::<32>()?.to_vec();
    if mark(&transaction, row.id, FileState::Infected, unlike_any).await? && row.owner_kind == Side::Customer.code() {
        let thread = match row.message_id {
            Some(message) => message::Entity::find_by_id(message).one(&transaction).await?.map(|row| row.thread_id),
            None => None,
        };
        let about = thread.map_or(About::Account(row.owner_id), About::Thread);
        notify(&transaction, portal, Reader::account(row.owner_id), NoticeKind::FileRefused, about).await?;
    }
    Ok(transaction.commit().await?)
}

/// Marks a file that waits. Says whether it did wait.
async fn mark(db: &impl ConnectionTrait, file: Uuid, state: FileState, content_mac: Vec<u8>) -> Result<bool, Fault> {
    let marked = Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .col_expr(Column::ContentMac, Expr::value(content_mac))
        .filter(Column::Id.eq(file))
        .filter(Column::State.eq(FileState::Waiting.code()))
        .exec(db)
        .await?;
    Ok(marked.rows_affected > 0)
}
