//! Opens a conversation with support or with the customer's own broker.

use domain::{
    masking::mask_cards,
    reference::ThreadNumber,
    thread::{Counterpart, ThreadTopic},
    throttle::Scope,
};
use sea_orm::{ColumnTrait as _, ConnectionTrait, JoinType, QueryFilter as _, QuerySelect as _, RelationTrait as _};
use uuid::Uuid;

use super::{
    append::{By, Incoming},
    begin::{Beginning, begin},
    bound::{About, Bound, bound, only_broker},
    draft::{DraftPlace, forget},
    rows::of,
};
use crate::{
    account::{Customer, Token},
    audit::{self, Act},
    database,
    draft::{DraftId, Form},
    entity::{message, thread},
    failure::{Fault, Outcome, refuse},
    portal::Portal,
    throttle::{self, Wait},
    upload::{Owner, are_ready},
};

/// A conversation that a customer wants to open.
#[derive(Debug, Clone)]
pub struct NewThread {
    /// Who is to answer.
    pub counterpart: Counterpart,
    /// What kind of matter.
    pub topic: ThreadTopic,
    /// What it is about.
    pub about: About,
    /// The same in the customer's words.
    pub subject: String,
    /// The first message.
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
pub enum OpenRefusal {
    /// The person has no such contract or object.
    NoSuchObject,
    /// No broker follows it, or it must be said which of several.
    NoBroker,
    /// One of the files is not there any more, or cannot be sent: the form shows which are.
    NoSuchFile,
    /// Too much at once.
    Wait(Wait),
}

/// Opens a conversation, and answers with its number. The same form sent twice opens one.
pub async fn open_thread(customer: &Customer, portal: &Portal, new: &NewThread) -> Outcome<ThreadNumber, OpenRefusal> {
    if let Some(number) = opened(customer, portal, &new.submission).await? {
        return Ok(number);
    }
    if let Err(wait) = throttle::count(portal, Scope::MessageAccount, customer.account.as_bytes()).await? {
        return refuse(OpenRefusal::Wait(wait));
    }
    let transaction = database::begin(&portal.db).await?;
    let Some(bound) = bound(customer, &transaction, &new.about).await? else {
        return refuse(OpenRefusal::NoSuchObject);
    };
    let broker = broker(customer, &transaction, new, bound).await?;
    if new.counterpart == Counterpart::Broker && broker.is_none() {
        return refuse(OpenRefusal::NoBroker);
    }
    if !are_ready(&transaction, Owner::Customer(customer.account), &new.files).await? {
        // The same form may have been faster, and have them.
        transaction.rollback().await?;
        return match opened(customer, portal, &new.submission).await? {
            Some(number) => Ok(number),
            None => refuse(OpenRefusal::NoSuchFile),
        };
    }
    let (subject, body) = (mask_cards(&new.subject), mask_cards(&new.body));
    let beginning = Beginning {
        person: Some(customer.person),
        contact: None,
        broker,
        topic: new.topic,
        contract: bound.contract,
        object: bound.object,
        subject: &subject,
    };
    let first =
        Incoming { by: By::Customer(customer.account), body: &body, submission: &new.submission, files: &new.files };
    let Some(thread) = begin(&transaction, portal, beginning, first).await? else {
        transaction.rollback().await?;
        let first = opened(customer, portal, &new.submission).await?;
        return Ok(first.ok_or_else(|| Fault::new("a conversation vanished while it was opened"))?);
    };
    let form = Form { submission: &new.submission, read: new.draft };
    forget(&transaction, customer, &DraftPlace::New, form).await?;
    let act = Act { account: Some(customer.account), action: "open_thread", subject: Some(("thread", thread.id)) };
    audit::record(&transaction, portal, act).await?;
    transaction.commit().await?;
    portal.bell.notify_one();
    Ok(ThreadNumber::parse(&thread.number)?)
}

/// The broker who is to answer: the contract's, or the only one that the customer has.
async fn broker(
    customer: &Customer,
    db: &impl ConnectionTrait,
    new: &NewThread,
    bound: Bound,
) -> Result<Option<Uuid>, Fault> {
    match new.counterpart {
        Counterpart::Support => Ok(None),
        Counterpart::Broker if bound.contract.is_some() => Ok(bound.broker),
        Counterpart::Broker => only_broker(customer, db).await,
    }
}

/// The customer's conversation that a form began, if it did.
async fn opened(customer: &Customer, portal: &Portal, submission: &Token) -> Result<Option<ThreadNumber>, Fault> {
    let number: Option<String> = of(customer)
        .join(JoinType::InnerJoin, message::Relation::Thread.def().rev())
        .filter(message::Column::SubmissionKey.eq(submission.digest()))
        .select_only()
        .column(thread::Column::Number)
        .into_tuple()
        .one(&portal.db)
        .await?;
    Ok(number.map(|number| ThreadNumber::parse(&number)).transpose()?)
}
