//! Moving what older keys have sealed to the newest, a few rows at a time.
//!
//! Each batch is a transaction of its own, and a value that the newest key has sealed is passed over: killed, it has lost nothing,
//! and run again it goes on where it was. It takes rows that nobody else is writing (`SKIP LOCKED`) and never waits while it holds
//! some, so it cannot stop an import, nor be the cause of a deadlock; what was passed over is taken up in the next pass.

use std::time::Duration;

use sea_orm::{
    ConnectionTrait, DatabaseTransaction, ExprTrait as _,
    sea_query::{Expr, LockBehavior, LockType, Query},
};
use uuid::Uuid;

use super::{
    columns::{ALL, SealedColumn},
    files,
};
use crate::{
    database::begin,
    failure::Fault,
    keys::{KeyId, SealError},
    portal::Portal,
};

/// Rows of a batch: SQLite's other writers wait for the whole of it.
const BATCH: u64 = 200;

/// Between two batches, so that those who wait get their turn.
const PAUSE: Duration = Duration::from_millis(5);

/// Passes over a column that moved nothing, after which what is left is left.
const IDLE_PASSES: u32 = 20;

/// Between two passes: for whoever holds the rows that are left.
const BETWEEN_PASSES: Duration = Duration::from_millis(250);

/// A batch that was moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Table and column, or `files`.
    pub column: String,
    /// Values of this column moved so far.
    pub moved: u64,
    /// Values of this column that were to be moved when it began.
    pub of: u64,
}

/// What a rotation came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rotation {
    /// Values that the newest key seals now and did not before.
    pub moved: u64,
    /// Values that another key seals still: written meanwhile by a process with an older ring, or not to be opened.
    pub left: u64,
}

/// Moves every sealed value and every kept file to the newest key, and tells of each batch.
///
/// # Errors
/// The database's own, and the store's. What does not open is logged by its place, and left.
pub async fn rotate_keys(portal: &Portal, mut tell: impl FnMut(&Moved)) -> Result<Rotation, Fault> {
    let newest = portal.keys.ring().next().ok_or_else(|| Fault::new("no field key is configured"))?;
    let mut rotation = Rotation::default();
    for column in ALL {
        let mut told = Moved { column: column.to_string(), moved: 0, of: left(portal, column, newest).await? };
        let mut idle = 0;
        while idle < IDLE_PASSES && left(portal, column, newest).await? > 0 {
            let before = told.moved;
            let shut = pass(portal, column, newest, &mut told, &mut tell).await?;
            // What does not open now will not in the next pass either.
            if shut > 0 && left(portal, column, newest).await? == shut {
                break;
            }
            idle = if told.moved > before { 0 } else { idle + 1 };
            tokio::time::sleep(BETWEEN_PASSES).await;
        }
        rotation.moved += told.moved;
        rotation.left += left(portal, column, newest).await?;
    }
    let files = files::rotate(portal, newest, &mut tell).await?;
    rotation.moved += files.moved;
    rotation.left += files.left;
    Ok(rotation)
}

/// Once through the column. How many values did not open.
async fn pass(
    portal: &Portal,
    column: SealedColumn,
    newest: KeyId,
    told: &mut Moved,
    tell: &mut impl FnMut(&Moved),
) -> Result<u64, Fault> {
    let (mut after, mut shut) = (Uuid::nil(), 0);
    loop {
        let transaction = begin(&portal.db).await?;
        let rows = take(&transaction, column, newest, after).await?;
        let Some((last, _)) = rows.last() else { return Ok(shut) };
        after = *last;
        let mut moved = 0;
        for (row, sealed) in &rows {
            match seal_again(portal, column, *row, sealed)? {
                Ok(sealed) => moved += replace(&transaction, column, *row, sealed).await?,
                Err(error) => {
                    shut += 1;
                    tracing::error!(%column, %row, %error, "a sealed value does not open");
                }
            }
        }
        transaction.commit().await?;
        told.moved += moved;
        tell(told);
        tokio::time::sleep(PAUSE).await;
    }
}

/// The next rows that another key has sealed and that nobody is writing.
async fn take(
    db: &DatabaseTransaction,
    column: SealedColumn,
    newest: KeyId,
    after: Uuid,
) -> Result<Vec<(Uuid, Vec<u8>)>, Fault> {
    let next = Query::select()
        .columns(["id", column.name])
        .from(column.table)
        .and_where(Expr::col("id").gt(after))
        .and_where(column.not_sealed_by(newest))
        .order_by("id", sea_orm::Order::Asc)
        .limit(BATCH)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .to_owned();
    let rows = db.query_all(&next).await?;
    rows.into_iter().map(|row| Ok((row.try_get("", "id")?, row.try_get("", column.name)?))).collect()
}

fn seal_again(
    portal: &Portal,
    column: SealedColumn,
    row: Uuid,
    sealed: &[u8],
) -> Result<Result<Vec<u8>, SealError>, Fault> {
    let place = column.place(row);
    match portal.keys.open(&place, sealed) {
        Ok(plaintext) => portal.keys.seal(&portal.random, &place, &plaintext).map(Ok),
        Err(error) => Ok(Err(error)),
    }
}

async fn replace(db: &DatabaseTransaction, column: SealedColumn, row: Uuid, sealed: Vec<u8>) -> Result<u64, Fault> {
    let update =
        Query::update().table(column.table).value(column.name, sealed).and_where(Expr::col("id").eq(row)).to_owned();
    Ok(db.execute(&update).await?.rows_affected())
}

/// How many values another key than the newest has sealed.
async fn left(portal: &Portal, column: SealedColumn, newest: KeyId) -> Result<u64, Fault> {
    let count = Query::select()
        .expr_as(Expr::col("id").count(), "left_over")
        .from(column.table)
        .and_where(column.not_sealed_by(newest))
        .to_owned();
    let row = portal.db.query_one(&count).await?.ok_or_else(|| Fault::new("a count gave no row"))?;
    Ok(u64::try_from(row.try_get::<i64>("", "left_over")?)?)
}
