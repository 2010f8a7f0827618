//! The one way in which a conversation begins: a number is drawn, the row is written, the first message enters like any other.

use domain::{
    reference::ThreadNumber,
    thread::{Counterpart, ThreadTopic, WaitsFor},
};
use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, ConnectionTrait};
use uuid::Uuid;

use super::{
    append::{Appended, Incoming, append},
    seal::seal_subject,
};
use crate::{entity::thread, failure::Fault, portal::Portal, serial};

/// A conversation that is to begin. What it refers to has been loaded for who writes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beginning<'a> {
    /// The customer; none when who writes has no account.
    pub person: Option<Uuid>,
    /// The message of the public form.
    pub contact: Option<Uuid>,
    /// The broker who answers; none when support does.
    pub broker: Option<Uuid>,
    /// What kind of matter.
    pub topic: ThreadTopic,
    /// The contract that it is about.
    pub contract: Option<Uuid>,
    /// The insured object that it is about.
    pub object: Option<Uuid>,
    /// What it is about in the writer's words.
    pub subject: &'a str,
}

/// Begins a conversation. None when the same form began it before: the caller's transaction is then to be rolled back.
pub(crate) async fn begin(
    db: &impl ConnectionTrait,
    portal: &Portal,
    beginning: Beginning<'_>,
    first: Incoming<'_>,
) -> Result<Option<thread::Model>, Fault> {
    let now = portal.clock.now();
    let id = portal.random.id(now)?;
    let number = ThreadNumber::from_serial(serial::next(db, "thread").await?);
    let counterpart = if beginning.broker.is_some() { Counterpart::Broker } else { Counterpart::Support };
    let row = thread::ActiveModel {
        id: Set(id),
        number: Set(number.as_str().into()),
        person_id: Set(beginning.person),
        contact_id: Set(beginning.contact),
        counterpart: Set(counterpart.code().into()),
        broker_id: Set(beginning.broker),
        topic: Set(beginning.topic.code().into()),
        contract_id: Set(beginning.contract),
        insured_object_id: Set(beginning.object),
        subject_cipher: Set(seal_subject(portal, id, beginning.subject)?),
        waits_for: Set(WaitsFor::Staff.code().into()),
        opened_at: Set(now),
        last_message_at: Set(now),
        promised_at: Set(None),
        due_at: Set(None),
        assigned_to: Set(None),
        assigned_at: Set(None),
        customer_read_at: Set(None),
        staff_read_at: Set(None),
        archived_at: Set(None),
        closed_at: Set(None),
        answered_at: Set(None),
        version: Set(0),
    };
    let thread = row.insert(db).await?;
    match append(db, portal, &thread, first).await? {
        Appended::Sent(_) => Ok(Some(thread)),
        Appended::SentBefore => Ok(None),
        Appended::Closed => Err(Fault::new("a conversation was closed while it began")),
    }
}
