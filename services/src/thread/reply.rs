//! Adds a customer's message to a conversation.

use domain::{masking::mask_cards, reference::ThreadNumber, thread::Counterpart, throttle::Scope};
use sea_orm::{ActiveValue::Set, ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::{
    append::{Appended, By, Incoming, append, was_sent},
    bound::is_broker_of,
    draft::{DraftPlace, forget},
    rows::of,
};
use crate::{
    account::{Customer, Token},
    audit::{self, Act},
    database::begin,
    draft::{DraftId, Form},
    entity::thread,
    failure::{Fault, Outcome, refuse},
    portal::Portal,
    throttle::{self, Wait},
    upload::{Owner, are_ready},
};

/// A message that a customer wants to add.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The message.
    pub body: String,
    /// Files that were sent ahead.
    pub files: Vec<Uuid>,
    /// The form's own secret, the same when it is sent twice.
    pub submission: Token,
    /// The draft that the form was read with.
    pub draft: Option<DraftId>,
}

/// What a person may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyRefusal {
    /// The person has no such conversation.
    NoSuchThread,
    /// It was closed: a new one can be opened.
    Closed,
    /// One of the files is not there any more, or cannot be sent: the form shows which are.
    NoSuchFile,
    /// Too much at once.
    Wait(Wait),
}

/// Adds a message to the customer's conversation. The same form sent twice is one message.
pub async fn reply(
    customer: &Customer,
    portal: &Portal,
    number: &ThreadNumber,
    reply: &Reply,
) -> Outcome<(), ReplyRefusal> {
    let find = || of(customer).filter(thread::Column::Number.eq(number.as_str()));
    if find().one(&portal.db).await?.is_none() {
        return refuse(ReplyRefusal::NoSuchThread);
    }
    if was_sent(&portal.db, &reply.submission).await? {
        return Ok(());
    }
    if let Err(wait) = throttle::count(portal, Scope::MessageAccount, customer.account.as_bytes()).await? {
        return refuse(ReplyRefusal::Wait(wait));
    }
    let transaction = begin(&portal.db).await?;
    let Some(found) = find().one(&transaction).await? else { return refuse(ReplyRefusal::NoSuchThread) };
    if !are_ready(&transaction, Owner::Customer(customer.account), &reply.files).await? {
        return if was_sent(&transaction, &reply.submission).await? {
            Ok(())
        } else {
            refuse(ReplyRefusal::NoSuchFile)
        };
    }
    let found = with_who_answers(customer, &transaction, found).await?;
    let body = mask_cards(&reply.body);
    let incoming = Incoming {
        by: By::Customer(customer.account),
        body: &body,
        submission: &reply.submission,
        files: &reply.files,
    };
    match append(&transaction, portal, &found, incoming).await? {
        Appended::Sent(_) => {}
        Appended::SentBefore => {
            transaction.rollback().await?;
            return Ok(());
        }
        Appended::Closed => {
            transaction.rollback().await?;
            return refuse(ReplyRefusal::Closed);
        }
    }
    let form = Form { submission: &reply.submission, read: reply.draft };
    forget(&transaction, customer, &DraftPlace::Thread(number.clone()), form).await?;
    let act = Act { account: Some(customer.account), action: "reply", subject: Some(("thread", found.id)) };
    audit::record(&transaction, portal, act).await?;
    transaction.commit().await?;
    portal.bell.notify_one();
    Ok(())
}

/// The conversation with somebody in it who answers: a broker who follows none of the customer's contracts any more has no part in
/// it, and support takes his place.
async fn with_who_answers(
    customer: &Customer,
    db: &impl ConnectionTrait,
    found: thread::Model,
) -> Result<thread::Model, Fault> {
    let Some(broker) = found.broker_id else { return Ok(found) };
    if is_broker_of(customer, db, broker, found.contract_id).await? {
        return Ok(found);
    }
    let handed_over = thread::ActiveModel {
        id: Set(found.id),
        counterpart: Set(Counterpart::Support.code().into()),
        broker_id: Set(None),
        assigned_to: Set(None),
        assigned_at: Set(None),
        ..Default::default()
    };
    Ok(thread::Entity::update(handed_over).exec(db).await?)
}
