//! The rows of a customer's conversations, loaded through the customer, with what they refer to.

use chrono::{DateTime, Utc};
use domain::{
    reference::{ContractNumber, ObjectNumber, ThreadNumber},
    thread::Counterpart,
    view::{AboutView, Correspondent},
};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, FromQueryResult, JoinType, QueryFilter as _, QuerySelect as _,
    RelationTrait as _, Select,
};
use uuid::Uuid;

use crate::{
    account::Customer,
    contract::decoded,
    entity::{broker, contract, insured_object, person, thread},
    failure::Fault,
};

/// A conversation with what it refers to.
#[derive(Debug, FromQueryResult)]
pub(super) struct Referring {
    pub id: Uuid,
    pub number: String,
    pub counterpart: String,
    pub topic: String,
    pub subject_cipher: Vec<u8>,
    pub waits_for: String,
    pub last_message_at: DateTime<Utc>,
    pub promised_at: Option<DateTime<Utc>>,
    pub customer_read_at: Option<DateTime<Utc>>,
    pub staff_read_at: Option<DateTime<Utc>>,
    pub archived_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub broker_name: Option<String>,
    pub insee_code: String,
    contract_number: Option<String>,
    policyholder_id: Option<Uuid>,
    withdrawn_at: Option<DateTime<Utc>>,
    object_number: Option<String>,
    make: Option<String>,
    model: Option<String>,
    city: Option<String>,
}

/// Which conversations: all that are the customer's.
pub(super) fn of(customer: &Customer) -> Select<thread::Entity> {
    of_person(customer.person)
}

/// The same by the person.
pub(super) fn of_person(person: Uuid) -> Select<thread::Entity> {
    thread::Entity::find().filter(thread::Column::PersonId.eq(person))
}

/// The same with what they refer to, as [`Referring`] reads it.
pub(super) fn referring(customer: &Customer) -> Select<thread::Entity> {
    use thread::Column as C;

    of(customer)
        .join(JoinType::InnerJoin, thread::Relation::Person.def())
        .join(JoinType::LeftJoin, thread::Relation::Contract.def())
        .join(JoinType::LeftJoin, thread::Relation::InsuredObject.def())
        .join(JoinType::LeftJoin, thread::Relation::Broker.def())
        .select_only()
        .columns([C::Id, C::Number, C::Counterpart, C::Topic, C::SubjectCipher, C::WaitsFor, C::LastMessageAt])
        .columns([C::PromisedAt, C::CustomerReadAt, C::StaffReadAt, C::ArchivedAt, C::ClosedAt])
        .column(person::Column::InseeCode)
        .column_as(broker::Column::Name, "broker_name")
        .column_as(contract::Column::Number, "contract_number")
        .columns([contract::Column::PolicyholderId, contract::Column::WithdrawnAt])
        .column_as(insured_object::Column::Number, "object_number")
        .columns([insured_object::Column::Make, insured_object::Column::Model, insured_object::Column::City])
}

impl Referring {
    pub fn number(&self) -> Result<ThreadNumber, Fault> {
        Ok(ThreadNumber::parse(&self.number)?)
    }

    /// Whether something in it is new to the customer.
    pub fn is_unread(&self) -> bool {
        self.customer_read_at.is_none_or(|read| read < self.last_message_at)
    }

    /// With whom.
    pub fn with(&self) -> Result<Correspondent, Fault> {
        Ok(match decoded(&self.counterpart, Counterpart::from_code)? {
            Counterpart::Support => Correspondent::Support,
            Counterpart::Broker => Correspondent::Broker { name: self.broker_name.clone().unwrap_or_default() },
        })
    }

    /// What it refers to. A contract that has left the customer is not named any more.
    pub fn about(&self, customer: &Customer) -> Result<AboutView, Fault> {
        if self.policyholder_id != Some(customer.person) || self.withdrawn_at.is_some() {
            return Ok(AboutView::default());
        }
        Ok(AboutView {
            contract: self.contract_number.as_deref().map(ContractNumber::parse).transpose()?,
            object: self.object_number.as_deref().map(ObjectNumber::parse).transpose()?,
            thing: thing(self.make.as_deref(), self.model.as_deref(), self.city.as_deref()),
        })
    }
}

/// An insured object in a word or two.
pub(super) fn thing(make: Option<&str>, model: Option<&str>, city: Option<&str>) -> Option<String> {
    match (make, model) {
        (Some(make), Some(model)) => Some(format!("{make} {model}")),
        (Some(one), None) | (None, Some(one)) => Some(one.to_owned()),
        (None, None) => city.map(str::to_owned),
    }
}
