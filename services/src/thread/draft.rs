//! What a customer is writing.

use domain::{notification::Side, reference::ThreadNumber, view::DraftView};
use sea_orm::{ColumnTrait as _, ConnectionTrait, PaginatorTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::rows::of_person;
use crate::{
    account::{Customer, Token, owner_of_ended},
    draft::{self, DraftGone, DraftId, DraftKept, Form, Slot},
    entity::thread,
    failure::{Fault, Outcome, refuse},
    portal::Portal,
};

/// Where something is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftPlace {
    /// On the page of a new conversation.
    New,
    /// In a conversation.
    Thread(ThreadNumber),
}

/// There is no such place for this customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchPlace;

/// Keeps what is being written in place of what its form had kept or was read with, and says when. Nothing written is nothing kept.
///
/// `submission` is the secret of the form: what reaches the server after the form itself was sent is not kept any more.
pub async fn keep_draft(
    customer: &Customer,
    portal: &Portal,
    place: &DraftPlace,
    written: &DraftView,
    submission: &Token,
) -> Outcome<DraftKept, NoSuchPlace> {
    keep(portal, (customer.account, customer.person), place, written, submission).await
}

/// The same for who wrote until the session was over: the browser still holds its token, which opens nothing any more and may leave
/// this behind. Only the account that it stood for will find it, whoever signs in next in that browser.
pub async fn keep_draft_of_ended(
    portal: &Portal,
    session: &Token,
    place: &DraftPlace,
    written: &DraftView,
    submission: &Token,
) -> Outcome<(), NoSuchPlace> {
    let Some(owner) = owner_of_ended(portal, session).await? else { return refuse(NoSuchPlace) };
    keep(portal, owner, place, written, submission).await.map(drop)
}

async fn keep(
    portal: &Portal,
    (account, person): (Uuid, Uuid),
    place: &DraftPlace,
    written: &DraftView,
    submission: &Token,
) -> Outcome<DraftKept, NoSuchPlace> {
    if !exists(person, portal, place).await? {
        return refuse(NoSuchPlace);
    }
    Ok(draft::keep(portal, place.of(account), written, submission).await?)
}

/// Makes one of several texts of a place the one that its page begins with, if it is still there as it was read.
pub async fn take_draft(
    customer: &Customer,
    portal: &Portal,
    place: &DraftPlace,
    version: DraftId,
) -> Outcome<(), DraftGone> {
    draft::take(portal, slot(customer, place), version).await
}

/// Forgets what is being written in a form, and what it was read with, at the customer's wish.
pub async fn forget_draft(
    customer: &Customer,
    portal: &Portal,
    place: &DraftPlace,
    (submission, read): (&Token, Option<DraftId>),
) -> Result<(), Fault> {
    forget(&portal.db, customer, place, Form { submission, read }).await
}

/// Forgets it, in the transaction in which it is sent.
pub(super) async fn forget(
    db: &impl ConnectionTrait,
    customer: &Customer,
    place: &DraftPlace,
    form: Form<'_>,
) -> Result<(), Fault> {
    draft::forget(db, slot(customer, place), form).await
}

/// The slot of a place, of a customer.
pub(super) fn slot<'a>(customer: &Customer, place: &'a DraftPlace) -> Slot<'a> {
    place.of(customer.account)
}

impl DraftPlace {
    /// The same, of an account.
    fn of(&self, account: Uuid) -> Slot<'_> {
        let place = match self {
            Self::New => "new",
            Self::Thread(number) => number.as_str(),
        };
        Slot { side: Side::Customer, writer: account, place }
    }
}

async fn exists(person: Uuid, portal: &Portal, place: &DraftPlace) -> Result<bool, Fault> {
    let DraftPlace::Thread(number) = place else { return Ok(true) };
    let thread = of_person(person).filter(thread::Column::Number.eq(number.as_str()));
    Ok(thread.count(&portal.db).await? > 0)
}
