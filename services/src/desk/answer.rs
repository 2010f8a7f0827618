//! Answers a conversation. Who answers has it: what nobody had is taken, and what a colleague has is the colleague's to answer.

use domain::{
    reference::ThreadNumber,
    thread::{Author, WaitsFor},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _,
    sea_query::{Expr, Func, OnConflict},
};

use super::{
    messages::Messages,
    work::{WorkRefusal, acted, find, refused, update},
};
use crate::{
    account::Token,
    database::begin,
    entity::{message, thread},
    failure::{Failure, Outcome, refuse},
    keys::Place,
    portal::Portal,
    staff::Desk,
};

/// Why an answer was not sent.
pub type AnswerRefusal = WorkRefusal;

/// Sends an answer, once however often the same form is sent.
pub async fn answer(
    desk: &Desk<'_>,
    portal: &Portal,
    number: &ThreadNumber,
    body: &str,
    submission: &Token,
) -> Outcome<(), AnswerRefusal> {
    let now = portal.clock.now();
    let transaction = begin(&portal.db).await?;
    let row = find::<Messages>(desk, &transaction, number.as_str()).await?;
    let row = row.ok_or(Failure::Refused(WorkRefusal::NotFound))?;
    let id = portal.random.id(now)?;
    let place = Place { table: "message", column: "body", row: id };
    let sent = message::ActiveModel {
        id: Set(id),
        thread_id: Set(row.id),
        author: Set(Author::Staff.code().into()),
        account_id: Set(None),
        staff_id: Set(Some(desk.staff.id)),
        body_cipher: Set(portal.keys.seal(&portal.random, &place, body.as_bytes())?),
        sent_at: Set(now),
        submission_key: Set(submission.digest()),
    };
    let once = OnConflict::column(message::Column::SubmissionKey).do_nothing().to_owned();
    let written = message::Entity::insert(sent).on_conflict(once).exec_without_returning(&transaction).await?;
    if written == 0 {
        return Ok(());
    }
    let own =
        Condition::any().add(thread::Column::AssignedTo.is_null()).add(thread::Column::AssignedTo.eq(desk.staff.id));
    let answered = update::<Messages>(desk, number.as_str())
        .filter(thread::Column::ClosedAt.is_null())
        .filter(own)
        .col_expr(thread::Column::AssignedTo, Expr::value(desk.staff.id))
        .col_expr(thread::Column::WaitsFor, Expr::value(WaitsFor::Customer.code()))
        .col_expr(thread::Column::LastMessageAt, Expr::value(now))
        .col_expr(thread::Column::DueAt, Expr::value(None::<chrono::DateTime<chrono::Utc>>))
        .col_expr(
            thread::Column::AnsweredAt,
            Func::coalesce([Expr::col(thread::Column::AnsweredAt), Expr::value(now)]).into(),
        )
        .exec(&transaction)
        .await?;
    if answered.rows_affected == 0 {
        let failure = refused::<Messages, ()>(desk, &transaction, number.as_str()).await;
        transaction.rollback().await?;
        return match failure {
            Err(failure) => Err(failure),
            Ok(()) => refuse(WorkRefusal::Changed),
        };
    }
    acted::<Messages>(desk, &transaction, portal, "answer", number.as_str()).await?;
    transaction.commit().await?;
    Ok(())
}
