//! The one way in which a message enters a conversation, in the transaction of whoever calls.
//!
//! Whose turn it is, what was read and until when an answer is promised follow from who writes, in the statement that locks the
//! conversation: two who write at once come one after the other, and neither sees a state that the other is changing.

use chrono::{DateTime, Utc};
use domain::{
    notification::NoticeKind,
    thread::{Author, WaitsFor},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, ExprTrait as _, QueryFilter as _, SelectExt as _, UpdateMany,
    sea_query::{Expr, Func, OnConflict},
};
use uuid::Uuid;

use super::{audience::audiences, promise::promise_to, seal::seal_body};
use crate::{
    account::Token,
    entity::{message, thread},
    event::{self, Subject},
    failure::Fault,
    job::{self, Job},
    notification::{About, Reader, notify},
    portal::Portal,
    upload::{Owner, claim},
};

/// Who writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// The customer, through this account.
    Customer(Uuid),
    /// Somebody without an account.
    Outside,
    /// Somebody of the other side.
    Staff(Uuid),
}

/// A message on its way.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Incoming<'a> {
    /// Who writes.
    pub by: By,
    /// What, already masked.
    pub body: &'a str,
    /// The form's own secret, the same when it is sent twice.
    pub submission: &'a Token,
    /// Files that were sent ahead and belong to it. The caller has asked whether they are ready, in the same transaction.
    pub files: &'a [Uuid],
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Appended {
    /// It stands: its identifier.
    Sent(Uuid),
    /// The same form was sent before: nothing was written, and the transaction is to be rolled back.
    SentBefore,
    /// The conversation was closed: nothing was written.
    Closed,
}

/// Adds a message to a conversation that the caller has loaded for who writes.
pub(crate) async fn append(
    db: &impl ConnectionTrait,
    portal: &Portal,
    thread: &thread::Model,
    incoming: Incoming<'_>,
) -> Result<Appended, Fault> {
    let now = portal.clock.now();
    let moved = match incoming.by {
        By::Staff(_) => answered(now),
        By::Customer(_) | By::Outside => asked(now, promise_to(db, portal, thread).await?),
    };
    let moved =
        moved.filter(thread::Column::Id.eq(thread.id)).filter(thread::Column::ClosedAt.is_null()).exec(db).await?;
    if moved.rows_affected == 0 {
        return Ok(Appended::Closed);
    }
    let id = portal.random.id(now)?;
    let (author, account_id, staff_id) = match incoming.by {
        By::Customer(account) => (Author::Customer, Some(account), None),
        By::Outside => (Author::Outside, None, None),
        By::Staff(staff) => (Author::Staff, None, Some(staff)),
    };
    let row = message::ActiveModel {
        id: Set(id),
        thread_id: Set(thread.id),
        author: Set(author.code().into()),
        account_id: Set(account_id),
        staff_id: Set(staff_id),
        body_cipher: Set(seal_body(portal, id, incoming.body)?),
        sent_at: Set(now),
        submission_key: Set(incoming.submission.digest()),
    };
    let once = OnConflict::column(message::Column::SubmissionKey).do_nothing().to_owned();
    if message::Entity::insert(row).on_conflict(once).exec_without_returning(db).await? == 0 {
        return Ok(Appended::SentBefore);
    }
    if !incoming.files.is_empty() {
        let owner = match incoming.by {
            By::Customer(account) => Some(Owner::Customer(account)),
            By::Staff(staff) => Some(Owner::Staff(staff)),
            By::Outside => None,
        };
        let owner = owner.ok_or_else(|| Fault::new("who has no account sends no files"))?;
        claim(db, portal, owner, (id, thread.person_id), incoming.files).await?;
    }
    event::record(db, portal, &audiences(thread.person_id, thread.broker_id), Subject::Thread(thread.id)).await?;
    tell(db, portal, incoming.by, thread, id).await?;
    Ok(Appended::Sent(id))
}

/// Whether a message of the same form stands: its files are attached, and so not there to be sent any more.
pub(crate) async fn was_sent(db: &impl ConnectionTrait, submission: &Token) -> Result<bool, Fault> {
    let sent = message::Entity::find().filter(message::Column::SubmissionKey.eq(submission.digest()));
    Ok(sent.exists(db).await?)
}

/// The customer writes: the other side must act. While an answer is owed already, its date stays.
fn asked(now: DateTime<Utc>, due_at: Option<DateTime<Utc>>) -> UpdateMany<thread::Entity> {
    use thread::Column::{CustomerReadAt, DueAt, PromisedAt};

    let keep_or =
        |column: thread::Column, value: Option<DateTime<Utc>>| Func::coalesce([Expr::col(column), Expr::value(value)]);
    // The older date is kept only with the older message: both columns are filled or empty together.
    wrote(now, WaitsFor::Staff)
        .col_expr(PromisedAt, keep_or(PromisedAt, Some(now)).into())
        .col_expr(DueAt, keep_or(DueAt, due_at).into())
        .col_expr(CustomerReadAt, Expr::value(Some(now)))
}

/// The other side writes: what was promised is done, and the customer may act.
fn answered(now: DateTime<Utc>) -> UpdateMany<thread::Entity> {
    use thread::Column::{AnsweredAt, DueAt, PromisedAt, StaffReadAt};

    wrote(now, WaitsFor::Customer)
        .col_expr(AnsweredAt, Func::coalesce([Expr::col(AnsweredAt), Expr::value(Some(now))]).into())
        .col_expr(PromisedAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(DueAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(StaffReadAt, Expr::value(Some(now)))
}

/// Whoever writes: a conversation that was put away comes back.
fn wrote(now: DateTime<Utc>, waits_for: WaitsFor) -> UpdateMany<thread::Entity> {
    use thread::Column::{ArchivedAt, LastMessageAt, Version, WaitsFor as Turn};

    thread::Entity::update_many()
        .col_expr(Turn, Expr::value(waits_for.code()))
        .col_expr(LastMessageAt, Expr::value(now))
        .col_expr(ArchivedAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Version, Expr::col(Version).add(1))
}

/// Tells who is not looking that there is something new, and never what it says: the customer of an answer, whoever has taken the
/// conversation of a question. Who has no account, and so no other place to read it, is sent a letter with the text.
async fn tell(
    db: &impl ConnectionTrait,
    portal: &Portal,
    by: By,
    thread: &thread::Model,
    message: Uuid,
) -> Result<(), Fault> {
    let (reader, kind) = match (by, thread.person_id, thread.assigned_to) {
        (By::Staff(_), Some(person), _) => (Reader::of_person(db, person).await?, NoticeKind::ThreadAnswered),
        (By::Staff(_), None, _) if thread.contact_id.is_some() => {
            return job::enqueue(db, portal, Job::ThreadAnswerOutside { message }).await;
        }
        (By::Customer(_) | By::Outside, _, Some(staff)) => (Some(Reader::staff(staff)), NoticeKind::ItemArrived),
        _ => return Ok(()),
    };
    let Some(reader) = reader else { return Ok(()) };
    notify(db, portal, reader, kind, About::Thread(thread.id)).await
}
