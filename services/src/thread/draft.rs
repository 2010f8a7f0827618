//! What a customer is writing, kept on the server while it is written: it survives the session's end, the network and the device,
//! and nothing of it stays in a browser.

use chrono::{DateTime, Utc};
use domain::{reference::ThreadNumber, view::DraftView};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, FromQueryResult, JoinType, PaginatorTrait as _,
    QueryFilter as _, QuerySelect as _, RelationDef, Select,
    sea_query::{Expr, ExprTrait as _, IntoIden as _, OnConflict},
};
use uuid::Uuid;

use super::rows::of_person;
use crate::{
    account::{Customer, Token, owner_of_ended},
    entity::{draft, message, thread},
    failure::{Fault, Outcome, refuse},
    keys::Place,
    portal::Portal,
};

/// Whose drafts these are: the other side has its own.
const OWNER: &str = "customer";

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
    let now = portal.clock.now();
    if !exists(person, portal, place).await? {
        return refuse(NoSuchPlace);
    }
    let sent = message::Entity::find().filter(message::Column::SubmissionKey.eq(submission.digest()));
    if sent.count(&portal.db).await? > 0 {
        return Ok(now);
    }
    if written.message.trim().is_empty() && written.subject.trim().is_empty() {
        draft::Entity::delete_many().filter(whose(account, place)).exec(&portal.db).await?;
        return Ok(now);
    }
    let id = portal.random.id(now)?;
    let payload = serde_json::to_vec(&DraftView { kept_at: None, ..written.clone() })?;
    let row = draft::ActiveModel {
        id: Set(id),
        owner_kind: Set(OWNER.into()),
        owner_id: Set(account),
        place: Set(place.word().into()),
        payload_cipher: Set(portal.keys.seal(&portal.random, &sealed(id), &payload)?),
        updated_at: Set(now),
    };
    let replace = OnConflict::columns([draft::Column::OwnerKind, draft::Column::OwnerId, draft::Column::Place])
        .update_columns([draft::Column::Id, draft::Column::PayloadCipher, draft::Column::UpdatedAt])
        .to_owned();
    draft::Entity::insert(row).on_conflict(replace).exec_without_returning(&portal.db).await?;
    Ok(now)
}

/// What is being written on the page of a new conversation. What is written in a conversation comes with it.
pub async fn find_draft(customer: &Customer, portal: &Portal) -> Result<Option<DraftView>, Fault> {
    let row = own(customer, &DraftPlace::New).one(&portal.db).await?;
    row.map(|row| open(portal, row.id, &row.payload_cipher, row.updated_at)).transpose()
}

/// Forgets what is being written, at the customer's wish.
pub async fn forget_draft(customer: &Customer, portal: &Portal, place: &DraftPlace) -> Result<(), Fault> {
    forget(&portal.db, customer, place).await
}

/// Forgets it, in the transaction in which it is sent.
pub(super) async fn forget(db: &impl ConnectionTrait, customer: &Customer, place: &DraftPlace) -> Result<(), Fault> {
    draft::Entity::delete_many().filter(whose(customer.account, place)).exec(db).await?;
    Ok(())
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
    let of_place = thread::Entity::belongs_to(draft::Entity).from(thread::Column::Number).to(draft::Column::Place);
    let of_place: RelationDef = of_place.into();
    let own = of_place.on_condition(move |_, draft| {
        let column = |column: draft::Column| Expr::col((draft.clone(), column.into_iden()));
        Condition::all().add(column(draft::Column::OwnerKind).eq(OWNER)).add(column(draft::Column::OwnerId).eq(account))
    });
    threads
        .join(JoinType::LeftJoin, own)
        .column_as(draft::Column::Id, "draft_id")
        .columns([draft::Column::PayloadCipher, draft::Column::UpdatedAt])
}

impl DraftPlace {
    /// The word in the table.
    fn word(&self) -> &str {
        match self {
            Self::New => "new",
            Self::Thread(number) => number.as_str(),
        }
    }
}

async fn exists(person: Uuid, portal: &Portal, place: &DraftPlace) -> Result<bool, Fault> {
    let DraftPlace::Thread(number) = place else { return Ok(true) };
    let thread = of_person(person).filter(thread::Column::Number.eq(number.as_str()));
    Ok(thread.count(&portal.db).await? > 0)
}

fn own(customer: &Customer, place: &DraftPlace) -> Select<draft::Entity> {
    draft::Entity::find().filter(whose(customer.account, place))
}

fn whose(account: Uuid, place: &DraftPlace) -> Condition {
    Condition::all()
        .add(draft::Column::OwnerKind.eq(OWNER))
        .add(draft::Column::OwnerId.eq(account))
        .add(draft::Column::Place.eq(place.word()))
}

fn open(portal: &Portal, id: Uuid, payload: &[u8], at: DateTime<Utc>) -> Result<DraftView, Fault> {
    let view: DraftView = serde_json::from_slice(&portal.keys.open(&sealed(id), payload)?)?;
    Ok(DraftView { kept_at: Some(at), ..view })
}

fn sealed(row: Uuid) -> Place {
    Place { table: "draft", column: "payload", row }
}
