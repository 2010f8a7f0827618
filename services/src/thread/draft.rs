//! What a customer is writing.

use chrono::{DateTime, Utc};
use domain::{notification::Side, reference::ThreadNumber, view::DraftView};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, FromQueryResult, JoinType, PaginatorTrait as _,
    QueryFilter as _, QuerySelect as _, RelationDef, Select,
    sea_query::{Expr, ExprTrait as _, IntoIden as _},
};
use uuid::Uuid;

use super::rows::of_person;
use crate::{
    account::{Customer, Token, owner_of_ended},
    draft::{self, Slot, open},
    entity::{draft as rows, thread},
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

/// Keeps what is being written in place of what was kept there, and says when. Nothing written is nothing kept.
///
/// `submission` is the secret of the form: what reaches the server after the form itself was sent is not kept any more.
pub async fn keep_draft(
    customer: &Customer,
    portal: &Portal,
    place: &DraftPlace,
    written: &DraftView,
    submission: &Token,
) -> Outcome<DateTime<Utc>, NoSuchPlace> {
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
) -> Outcome<DateTime<Utc>, NoSuchPlace> {
    if !exists(person, portal, place).await? {
        return refuse(NoSuchPlace);
    }
    Ok(draft::keep(portal, place.of(account), written, submission).await?)
}

/// Forgets what is being written, at the customer's wish.
pub async fn forget_draft(customer: &Customer, portal: &Portal, place: &DraftPlace) -> Result<(), Fault> {
    forget(&portal.db, customer, place).await
}

/// Forgets it, in the transaction in which it is sent.
pub(super) async fn forget(db: &impl ConnectionTrait, customer: &Customer, place: &DraftPlace) -> Result<(), Fault> {
    draft::forget(db, slot(customer, place)).await
}

/// The draft of a conversation, as it comes beside it.
#[derive(Debug, FromQueryResult)]
pub(super) struct Kept {
    draft_id: Option<Uuid>,
    payload_cipher: Option<Vec<u8>>,
    updated_at: Option<DateTime<Utc>>,
}

impl Kept {
    pub fn view(&self, portal: &Portal) -> Result<Option<DraftView>, Fault> {
        let Self { draft_id: Some(id), payload_cipher: Some(sealed), updated_at: Some(at) } = self else {
            return Ok(None);
        };
        open(portal, *id, sealed, *at).map(Some)
    }
}

/// Conversations with the customer's draft of each beside them.
pub(super) fn beside(threads: Select<thread::Entity>, customer: &Customer) -> Select<thread::Entity> {
    let account = customer.account;
    let of_place = thread::Entity::belongs_to(rows::Entity).from(thread::Column::Number).to(rows::Column::Place);
    let of_place: RelationDef = of_place.into();
    let own = of_place.on_condition(move |_, draft| {
        let column = |column: rows::Column| Expr::col((draft.clone(), column.into_iden()));
        Condition::all()
            .add(column(rows::Column::OwnerKind).eq(Side::Customer.code()))
            .add(column(rows::Column::OwnerId).eq(account))
    });
    threads
        .join(JoinType::LeftJoin, own)
        .column_as(rows::Column::Id, "draft_id")
        .columns([rows::Column::PayloadCipher, rows::Column::UpdatedAt])
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
