//! Conversations, as a kind of work: their columns, whom an act on one touches, and the line that lists show.

use domain::{
    reference::{ContractNumber, ThreadNumber},
    thread::{Counterpart, ThreadTopic, WaitsFor},
    view::{Holder, QueueItem},
};
use sea_orm::{
    Condition, EntityTrait as _, JoinType, QuerySelect as _, RelationTrait as _, Select, prelude::DateTimeUtc,
};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    reach,
    work::{Standing, Work},
};
use crate::{
    contract::decoded,
    entity::{contract, person, staff, thread},
    event::Subject,
    failure::Fault,
    portal::Portal,
    staff::Desk,
    thread::{audiences, open_subject, promise},
    together::{Field, Part, Sealed, Together},
};

/// Conversations.
pub(super) struct Messages;

impl Work for Messages {
    type Entity = thread::Entity;
    const NUMBER: thread::Column = thread::Column::Number;
    const ASSIGNED_TO: thread::Column = thread::Column::AssignedTo;
    const ASSIGNED_AT: thread::Column = thread::Column::AssignedAt;
    const CLOSED_AT: thread::Column = thread::Column::ClosedAt;
    const VERSION: thread::Column = thread::Column::Version;

    fn within(desk: &Desk<'_>) -> Condition {
        reach::threads(desk)
    }

    fn standing(row: &thread::Model) -> Standing {
        Standing {
            assigned_to: row.assigned_to,
            is_closed: row.closed_at.is_some(),
            subject: ("thread", row.id),
            person: row.person_id,
            audiences: audiences(row.person_id, row.broker_id),
            shown: Subject::Thread(row.id),
        }
    }
}

/// What a list needs of a conversation and of what it is joined with.
#[derive(Deserialize)]
pub(super) struct ThreadLine {
    pub id: Uuid,
    pub number: String,
    topic: String,
    counterpart: String,
    waits_for: String,
    subject_cipher: Sealed,
    pub opened_at: DateTimeUtc,
    pub last_message_at: DateTimeUtc,
    promised_at: Option<DateTimeUtc>,
    pub due_at: Option<DateTimeUtc>,
    pub closed_at: Option<DateTimeUtc>,
    pub customer_read_at: Option<DateTimeUtc>,
    staff_read_at: Option<DateTimeUtc>,
    assigned_to: Option<Uuid>,
    pub version: i64,
    pub person_id: Option<Uuid>,
    pub broker_id: Option<Uuid>,
    first_name: Option<String>,
    last_name: Option<String>,
    insee_code: Option<String>,
    contract_number: Option<String>,
    holder: Option<String>,
}

/// Conversations with the customer, the contract and the holder of each.
pub(super) fn joined() -> Select<thread::Entity> {
    thread::Entity::find()
        .join(JoinType::LeftJoin, thread::Relation::Person.def())
        .join(JoinType::LeftJoin, thread::Relation::Contract.def())
        .join(JoinType::LeftJoin, thread::Relation::AssignedTo.def())
}

/// Asks for the lines of some conversations.
pub(super) fn ask_lines(together: &mut Together, which: Condition) -> Part<ThreadLine> {
    use sea_orm::QueryFilter as _;
    use thread::Column as T;

    let own = [
        T::Id,
        T::Number,
        T::Topic,
        T::Counterpart,
        T::WaitsFor,
        T::SubjectCipher,
        T::OpenedAt,
        T::LastMessageAt,
        T::PromisedAt,
        T::DueAt,
        T::ClosedAt,
        T::CustomerReadAt,
        T::StaffReadAt,
        T::AssignedTo,
        T::Version,
        T::PersonId,
        T::BrokerId,
    ];
    let others = [
        Field::named("first_name", person::Column::FirstName),
        Field::named("last_name", person::Column::LastName),
        Field::named("insee_code", person::Column::InseeCode),
        Field::named("contract_number", contract::Column::Number),
        Field::named("holder", staff::Column::Name),
    ];
    together.fields(joined().filter(which), own.map(Field::of).into_iter().chain(others))
}

/// A line as a list shows it.
pub(super) fn item(desk: &Desk<'_>, portal: &Portal, line: &ThreadLine) -> Result<QueueItem, Fault> {
    let subject = open_subject(portal, line.id, &line.subject_cipher.0)?;
    let customer = line.first_name.as_ref().zip(line.last_name.as_ref()).map(|(first, last)| format!("{first} {last}"));
    let contract = line.contract_number.as_deref().map(ContractNumber::parse).transpose()?;
    let holder = line.holder.clone().zip(line.assigned_to);
    Ok(QueueItem {
        number: ThreadNumber::parse(&line.number)?,
        subject,
        topic: decoded(&line.topic, ThreadTopic::from_code)?,
        counterpart: decoded(&line.counterpart, Counterpart::from_code)?,
        waits_for: decoded(&line.waits_for, WaitsFor::from_code)?,
        customer,
        contract,
        last_message_at: line.last_message_at,
        is_new: line.staff_read_at.is_none_or(|read| read < line.last_message_at),
        due: line.due_at.and(line.promised_at).and_then(|sent| promise(sent, line.insee_code.as_deref())),
        holder: holder.map(|(name, id)| Holder { name, mine: id == desk.staff.id }),
    })
}
