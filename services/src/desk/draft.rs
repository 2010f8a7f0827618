//! What somebody of the other side is writing in a conversation.

use chrono::{DateTime, Utc};
use domain::{notification::Side, reference::ThreadNumber, view::DraftView};
use sea_orm::ConnectionTrait;

use super::{
    messages::Messages,
    work::{WorkRefusal, find},
};
use crate::{
    account::Token,
    draft::{self, Slot},
    failure::{Fault, Outcome, refuse},
    portal::Portal,
    staff::{Desk, member_of_ended},
    together::{Part, Together},
};

/// Keeps what is being written in place of what was kept there, and says when. Nothing written is nothing kept.
///
/// `submission` is the secret of the form: what reaches the server after the form itself was sent is not kept any more.
pub async fn keep_draft(
    desk: &Desk<'_>,
    portal: &Portal,
    number: &ThreadNumber,
    text: &str,
    submission: &Token,
) -> Outcome<DateTime<Utc>, WorkRefusal> {
    if find::<Messages>(desk, &portal.db, number.as_str()).await?.is_none() {
        return refuse(WorkRefusal::NotFound);
    }
    let written = DraftView { message: text.to_owned(), ..DraftView::default() };
    Ok(draft::keep(portal, slot(desk, number), &written, submission).await?)
}

/// The same for who wrote until the session was over: the browser still holds its token, which opens nothing any more and may leave
/// this behind. Only who it stood for will find it.
pub async fn keep_draft_of_ended(
    portal: &Portal,
    session: &Token,
    number: &ThreadNumber,
    text: &str,
    submission: &Token,
) -> Outcome<DateTime<Utc>, WorkRefusal> {
    let Some(member) = member_of_ended(portal, session).await? else { return refuse(WorkRefusal::NotFound) };
    let Some(desk) = member.desk() else { return refuse(WorkRefusal::NotFound) };
    keep_draft(&desk, portal, number, text, submission).await
}

/// Forgets it, in the transaction in which it is sent.
pub(super) async fn forget(desk: &Desk<'_>, db: &impl ConnectionTrait, number: &ThreadNumber) -> Result<(), Fault> {
    draft::forget(db, slot(desk, number)).await
}

/// Asks for the reader's draft in a conversation.
pub(super) fn ask_draft(together: &mut Together, desk: &Desk<'_>, number: &ThreadNumber) -> Part<draft::Kept> {
    draft::ask(together, slot(desk, number))
}

fn slot<'a>(desk: &Desk<'_>, number: &'a ThreadNumber) -> Slot<'a> {
    Slot { side: Side::Staff, writer: desk.staff.id, place: number.as_str() }
}
