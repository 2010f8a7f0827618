//! Closes a conversation, and opens it again.
//!
//! What was promised stays in the row: a conversation that was closed by mistake waits again, until the day that it was promised for.

use domain::{notification::NoticeKind, reference::ThreadNumber, thread::WaitsFor};
use sea_orm::{
    ColumnTrait as _, QueryFilter as _,
    sea_query::{CaseStatement, Expr},
};

use super::{
    messages::Messages,
    work::{WorkRefusal, acted, find, refused, update},
};
use crate::{
    database::begin,
    entity::thread,
    failure::{Failure, Outcome},
    notification::{About, Reader, notify},
    portal::Portal,
    staff::Desk,
};

/// Closes a conversation in the state that was looked at: what the customer has written since is read first.
pub async fn close(desk: &Desk<'_>, portal: &Portal, number: &ThreadNumber, version: i64) -> Outcome<(), WorkRefusal> {
    let transaction = begin(&portal.db).await?;
    let closed = update::<Messages>(desk, number.as_str())
        .filter(thread::Column::ClosedAt.is_null())
        .filter(thread::Column::Version.eq(version))
        .col_expr(thread::Column::ClosedAt, Expr::value(portal.clock.now()))
        .col_expr(thread::Column::WaitsFor, Expr::value(WaitsFor::Nobody.code()))
        .exec(&transaction)
        .await?;
    if closed.rows_affected == 0 {
        return refused::<Messages, _>(desk, &transaction, number.as_str()).await;
    }
    let standing = acted::<Messages>(desk, &transaction, portal, "close", number.as_str()).await?;
    if let Some(person) = standing.person
        && let Some(reader) = Reader::of_person(&transaction, person).await?
    {
        let (_, thread) = standing.subject;
        notify(&transaction, portal, reader, NoticeKind::ThreadClosed, About::Thread(thread)).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Opens a closed conversation again: it waits for whom it waited for. One that is open stays as it is.
pub async fn reopen(desk: &Desk<'_>, portal: &Portal, number: &ThreadNumber) -> Outcome<(), WorkRefusal> {
    let transaction = begin(&portal.db).await?;
    let turn = CaseStatement::new()
        .case(thread::Column::DueAt.is_not_null(), WaitsFor::Staff.code())
        .finally(WaitsFor::Customer.code());
    let opened = update::<Messages>(desk, number.as_str())
        .filter(thread::Column::ClosedAt.is_not_null())
        .col_expr(thread::Column::ClosedAt, Expr::value(None::<chrono::DateTime<chrono::Utc>>))
        .col_expr(thread::Column::WaitsFor, turn.into())
        .exec(&transaction)
        .await?;
    if opened.rows_affected == 0 {
        let there = find::<Messages>(desk, &transaction, number.as_str()).await?;
        return there.map(|_| ()).ok_or(Failure::Refused(WorkRefusal::NotFound));
    }
    acted::<Messages>(desk, &transaction, portal, "reopen", number.as_str()).await?;
    transaction.commit().await?;
    Ok(())
}
