//! Takes a piece of work, and gives it back.

use domain::desk::WorkNumber;
use sea_orm::{ColumnTrait as _, QueryFilter as _, sea_query::Expr};

use super::{
    messages::Messages,
    work::{Work, WorkRefusal, acted, find, refused, update},
};
use crate::{
    database::begin,
    failure::{Failure, Outcome},
    portal::Portal,
    staff::Desk,
};

/// Takes a piece of work that nobody has. Who has it already keeps it, and the second of two is told who was first.
pub async fn take(desk: &Desk<'_>, portal: &Portal, number: &WorkNumber) -> Outcome<(), WorkRefusal> {
    match number {
        WorkNumber::Thread(number) => take_one::<Messages>(desk, portal, number.as_str()).await,
    }
}

/// Gives a piece of work back to everybody.
pub async fn give_back(desk: &Desk<'_>, portal: &Portal, number: &WorkNumber) -> Outcome<(), WorkRefusal> {
    match number {
        WorkNumber::Thread(number) => give_one_back::<Messages>(desk, portal, number.as_str()).await,
    }
}

async fn take_one<W: Work>(desk: &Desk<'_>, portal: &Portal, number: &str) -> Outcome<(), WorkRefusal> {
    let transaction = begin(&portal.db).await?;
    // The filter decides between two who press at the same instant: one row changes for the first, none for the second.
    let taken = update::<W>(desk, number)
        .filter(W::ASSIGNED_TO.is_null())
        .filter(W::CLOSED_AT.is_null())
        .col_expr(W::ASSIGNED_TO, Expr::value(desk.staff.id))
        .col_expr(W::ASSIGNED_AT, Expr::value(portal.clock.now()))
        .exec(&transaction)
        .await?;
    if taken.rows_affected == 0 {
        let row = find::<W>(desk, &transaction, number).await?.ok_or(Failure::Refused(WorkRefusal::NotFound))?;
        let standing = W::standing(&row);
        if standing.assigned_to == Some(desk.staff.id) && !standing.is_closed {
            return Ok(());
        }
        return refused::<W, _>(desk, &transaction, number).await;
    }
    acted::<W>(desk, &transaction, portal, "take", number).await?;
    transaction.commit().await?;
    Ok(())
}

async fn give_one_back<W: Work>(desk: &Desk<'_>, portal: &Portal, number: &str) -> Outcome<(), WorkRefusal> {
    let transaction = begin(&portal.db).await?;
    let given = update::<W>(desk, number)
        .filter(W::ASSIGNED_TO.eq(desk.staff.id))
        .col_expr(W::ASSIGNED_TO, Expr::value(None::<uuid::Uuid>))
        .col_expr(W::ASSIGNED_AT, Expr::value(None::<chrono::DateTime<chrono::Utc>>))
        .exec(&transaction)
        .await?;
    if given.rows_affected == 0 {
        return refused::<W, _>(desk, &transaction, number).await;
    }
    acted::<W>(desk, &transaction, portal, "give_back", number).await?;
    transaction.commit().await?;
    Ok(())
}
