//! What somebody of the other side is writing in a conversation.

use std::fmt;

use domain::{notification::Side, reference::ThreadNumber, view::DraftView};
use sea_orm::ConnectionTrait;

use super::{
    messages::Messages,
    work::{WorkRefusal, find},
};
use crate::{
    account::Token,
    draft::{self, DraftGone, DraftId, DraftKept, Form, Slot},
    failure::{Fault, Outcome, refuse},
    portal::Portal,
    staff::{Desk, member_of_ended},
    together::{Part, Together},
};

/// Where somebody of the other side writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskPlace {
    /// The answer to a conversation.
    Answer(ThreadNumber),
    /// A note on one.
    Note(ThreadNumber),
}

impl DeskPlace {
    const NOTE: &str = "note/";

    /// The place of this name.
    pub fn parse(text: &str) -> Option<Self> {
        match text.strip_prefix(Self::NOTE) {
            Some(number) => ThreadNumber::parse(number).ok().map(Self::Note),
            None => ThreadNumber::parse(text).ok().map(Self::Answer),
        }
    }

    /// The conversation.
    pub const fn number(&self) -> &ThreadNumber {
        match self {
            Self::Answer(number) | Self::Note(number) => number,
        }
    }
}

impl fmt::Display for DeskPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer(number) => write!(f, "{number}"),
            Self::Note(number) => write!(f, "{}{number}", Self::NOTE),
        }
    }
}

/// Keeps what is being written in place of what its form had kept or was `read` with, and says when. Nothing written is nothing kept.
///
/// `submission` is the secret of the form: what reaches the server after the form itself was sent is not kept any more.
pub async fn keep_draft(
    desk: &Desk<'_>,
    portal: &Portal,
    place: &DeskPlace,
    (text, read): (&str, Option<DraftId>),
    submission: &Token,
) -> Outcome<DraftKept, WorkRefusal> {
    if find::<Messages>(desk, &portal.db, place.number().as_str()).await?.is_none() {
        return refuse(WorkRefusal::NotFound);
    }
    let version = read.map(|read| read.to_string()).unwrap_or_default();
    let written = DraftView { message: text.to_owned(), version, ..DraftView::default() };
    Ok(draft::keep(portal, slot(desk, &place.to_string()), &written, submission).await?)
}

/// The same for who wrote until the session was over: the browser still holds its token, which opens nothing any more and may leave
/// this behind. Only who it stood for will find it.
pub async fn keep_draft_of_ended(
    portal: &Portal,
    session: &Token,
    place: &DeskPlace,
    (text, read): (&str, Option<DraftId>),
    submission: &Token,
) -> Outcome<DraftKept, WorkRefusal> {
    let Some(member) = member_of_ended(portal, session).await? else { return refuse(WorkRefusal::NotFound) };
    let Some(desk) = member.desk() else { return refuse(WorkRefusal::NotFound) };
    keep_draft(&desk, portal, place, (text, read), submission).await
}

/// Forgets it, in the transaction in which it is sent.
pub(super) async fn forget(
    desk: &Desk<'_>,
    db: &impl ConnectionTrait,
    place: &DeskPlace,
    form: Form<'_>,
) -> Result<(), Fault> {
    draft::forget(db, slot(desk, &place.to_string()), form).await
}

/// Makes one of several texts of a place the one that its page begins with, if it is still there as it was read.
pub async fn take_draft(
    desk: &Desk<'_>,
    portal: &Portal,
    place: &DeskPlace,
    version: DraftId,
) -> Outcome<(), DraftGone> {
    draft::take(portal, slot(desk, &place.to_string()), version).await
}

/// Asks for the reader's draft in a place.
pub(super) fn ask_draft(together: &mut Together, desk: &Desk<'_>, place: &DeskPlace) -> Part<draft::Kept> {
    draft::ask(together, slot(desk, &place.to_string()))
}

fn slot<'a>(desk: &Desk<'_>, place: &'a str) -> Slot<'a> {
    Slot { side: Side::Staff, writer: desk.staff.id, place }
}
