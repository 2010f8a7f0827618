//! Answers a conversation. Who answers has it: what nobody had is taken, and what a colleague has is the colleague's to answer.

use domain::{masking::mask_cards, reference::ThreadNumber};
use sea_orm::{
    ColumnTrait as _, Condition, QueryFilter as _,
    sea_query::{Expr, Func},
};

use super::{
    draft::{DeskPlace, forget},
    messages::Messages,
    work::{WorkRefusal, find, refused, update},
};
use crate::{
    account::Token,
    audit::{self, StaffAct},
    database::begin,
    draft::{DraftId, Form},
    entity::thread,
    failure::{Failure, Outcome, refuse},
    portal::Portal,
    staff::Desk,
    thread::{Appended, By, Incoming, append, was_sent},
    upload::{FileId, Owner, are_ready},
};

/// An answer that somebody wants to send.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// The text.
    pub body: &'a str,
    /// Files that were sent ahead.
    pub files: &'a [FileId],
    /// The form's own secret, the same when it is sent twice.
    pub submission: &'a Token,
    /// The draft that the form was read with.
    pub draft: Option<DraftId>,
    /// The state that was looked at: what the customer has written since is read first. None where nobody looked: a program answers.
    pub version: Option<i64>,
}

impl<'a> Answer<'a> {
    /// An answer in words alone.
    pub const fn in_words(body: &'a str, submission: &'a Token) -> Self {
        Self { body, files: &[], submission, draft: None, version: None }
    }
}

/// Sends an answer, once however often the same form is sent.
pub async fn answer(
    desk: &Desk<'_>,
    portal: &Portal,
    number: &ThreadNumber,
    answer: Answer<'_>,
) -> Outcome<(), WorkRefusal> {
    let now = portal.clock.now();
    let transaction = begin(&portal.db).await?;
    if was_sent(&transaction, answer.submission).await? {
        return Ok(());
    }
    let seen =
        answer.version.map_or_else(Condition::all, |version| Condition::all().add(thread::Column::Version.eq(version)));
    let own =
        Condition::any().add(thread::Column::AssignedTo.is_null()).add(thread::Column::AssignedTo.eq(desk.staff.id));
    let since = Func::coalesce([Expr::col(thread::Column::AssignedAt), Expr::value(Some(now))]);
    let taken = update::<Messages>(desk, number.as_str())
        .filter(thread::Column::ClosedAt.is_null())
        .filter(own)
        .filter(seen)
        .col_expr(thread::Column::AssignedTo, Expr::value(desk.staff.id))
        .col_expr(thread::Column::AssignedAt, since.into())
        .exec(&transaction)
        .await?;
    if taken.rows_affected == 0 {
        return refused::<Messages, _>(desk, &transaction, number.as_str()).await;
    }
    let row = find::<Messages>(desk, &transaction, number.as_str()).await?;
    let row = row.ok_or(Failure::Refused(WorkRefusal::NotFound))?;
    if !answer.files.is_empty() && row.person_id.is_none() {
        return refuse(WorkRefusal::NoPlaceForFiles);
    }
    if !are_ready(&transaction, Owner::Staff(desk.staff.id), answer.files).await? {
        return refuse(WorkRefusal::NoSuchFile);
    }
    let body = mask_cards(answer.body);
    let incoming =
        Incoming { by: By::Staff(desk.staff.id), body: &body, submission: answer.submission, files: answer.files };
    match append(&transaction, portal, &row, incoming).await? {
        Appended::Sent(_) => {}
        Appended::SentBefore => {
            transaction.rollback().await?;
            return Ok(());
        }
        Appended::Closed => {
            transaction.rollback().await?;
            return refuse(WorkRefusal::Closed);
        }
    }
    let form = Form { submission: answer.submission, read: answer.draft };
    forget(desk, &transaction, &DeskPlace::Answer(number.clone()), form).await?;
    let subject = Some(("thread", row.id));
    let act = StaffAct { staff: desk.staff.id, action: "answer", subject, person: row.person_id };
    audit::record_staff(&transaction, portal, act).await?;
    transaction.commit().await?;
    portal.bell.notify_one();
    Ok(())
}
