//! A conversation between a customer, or someone without an account, and the people on the other side.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "thread")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its number, canonical (`MS12345678K`).
    #[sea_orm(unique)]
    pub number: String,
    /// The customer; none when who wrote has no account.
    pub person_id: Option<Uuid>,
    /// The message by which it began, when who wrote was not signed in.
    pub contact_id: Option<Uuid>,
    /// A code of `Counterpart`: who answers.
    pub counterpart: String,
    /// The broker, when he answers.
    pub broker_id: Option<Uuid>,
    /// A code of `ThreadTopic`.
    pub topic: String,
    /// The contract that it is about.
    pub contract_id: Option<Uuid>,
    /// The insured object that it is about.
    pub insured_object_id: Option<Uuid>,
    /// What it is about in the writer's words, sealed under column `subject`.
    pub subject_cipher: Vec<u8>,
    /// A code of `WaitsFor`: who must act next.
    pub waits_for: String,
    /// When it began.
    pub opened_at: DateTimeUtc,
    /// When the last message was sent.
    pub last_message_at: DateTimeUtc,
    /// When the message was sent whose answer is promised.
    pub promised_at: Option<DateTimeUtc>,
    /// Until when the answer is promised: what the queue is sorted by.
    pub due_at: Option<DateTimeUtc>,
    /// Who has taken it.
    pub assigned_to: Option<Uuid>,
    /// Since when.
    pub assigned_at: Option<DateTimeUtc>,
    /// Until when the customer has read.
    pub customer_read_at: Option<DateTimeUtc>,
    /// Until when the other side has read.
    pub staff_read_at: Option<DateTimeUtc>,
    /// When the customer put it away.
    pub archived_at: Option<DateTimeUtc>,
    /// When it was closed: nothing can be added since.
    pub closed_at: Option<DateTimeUtc>,
    /// When the other side answered for the first time.
    pub answered_at: Option<DateTimeUtc>,
    /// Counts what happened to it: two acts on the same state are told apart.
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The customer; none when who wrote has no account.
    #[sea_orm(belongs_to = "super::person::Entity", from = "Column::PersonId", to = "super::person::Column::Id")]
    Person,
    /// The message by which it began, when who wrote was not signed in.
    #[sea_orm(
        belongs_to = "super::contact_message::Entity",
        from = "Column::ContactId",
        to = "super::contact_message::Column::Id"
    )]
    Contact,
    /// The broker, when he answers.
    #[sea_orm(belongs_to = "super::broker::Entity", from = "Column::BrokerId", to = "super::broker::Column::Id")]
    Broker,
    /// The contract that it is about.
    #[sea_orm(belongs_to = "super::contract::Entity", from = "Column::ContractId", to = "super::contract::Column::Id")]
    Contract,
    /// The insured object that it is about.
    #[sea_orm(
        belongs_to = "super::insured_object::Entity",
        from = "Column::InsuredObjectId",
        to = "super::insured_object::Column::Id"
    )]
    InsuredObject,
    /// Who has taken it.
    #[sea_orm(belongs_to = "super::staff::Entity", from = "Column::AssignedTo", to = "super::staff::Column::Id")]
    AssignedTo,
}

impl Related<super::person::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Person.def()
    }
}

impl Related<super::contact_message::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Contact.def()
    }
}

impl Related<super::broker::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Broker.def()
    }
}

impl Related<super::contract::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Contract.def()
    }
}

impl Related<super::insured_object::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::InsuredObject.def()
    }
}

impl Related<super::staff::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::AssignedTo.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
