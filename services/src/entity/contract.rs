//! A contract, as the policy system knows it.
//!
//! No column says whether it is in force: that follows from the dates and the day on which one asks.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "contract")]
pub struct Model {
    /// Identifier, derived from the source identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The policy system's identifier.
    #[sea_orm(unique)]
    pub source_id: String,
    /// Version of the record that was written.
    pub source_version: i64,
    /// The number printed on papers, canonical (`AC12345678K`).
    #[sea_orm(unique)]
    pub number: String,
    /// `auto` or `home`.
    pub product: String,
    /// Commercial name of the formula, in French.
    pub formula: String,
    /// The policyholder.
    pub policyholder_id: Uuid,
    /// The insurer who carries the risk.
    pub risk_carrier_id: Uuid,
    /// The broker, when one brought it.
    pub broker_id: Option<Uuid>,
    /// When it was signed.
    pub subscribed_on: Date,
    /// First day of cover.
    pub starts_on: Date,
    /// Last day of cover, once known.
    pub ends_on: Option<Date>,
    /// Why it ends: a code of `EndReason`.
    pub end_reason: Option<String>,
    /// Month of the yearly renewal, 1 to 12.
    pub renewal_month: i32,
    /// Day of the yearly renewal, 1 to 31.
    pub renewal_day: i32,
    /// First day without cover, while suspended.
    pub suspended_from: Option<Date>,
    /// Why it is suspended: a code of `SuspensionReason`.
    pub suspension_reason: Option<String>,
    /// A code of `PaymentFrequency`.
    pub payment_frequency: String,
    /// When the policy system withdrew it: nobody is shown it since.
    pub withdrawn_at: Option<DateTimeUtc>,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The policyholder.
    #[sea_orm(belongs_to = "super::person::Entity", from = "Column::PolicyholderId", to = "super::person::Column::Id")]
    Policyholder,
    /// The insurer who carries the risk.
    #[sea_orm(
        belongs_to = "super::risk_carrier::Entity",
        from = "Column::RiskCarrierId",
        to = "super::risk_carrier::Column::Id"
    )]
    RiskCarrier,
    /// The broker, when one brought it.
    #[sea_orm(belongs_to = "super::broker::Entity", from = "Column::BrokerId", to = "super::broker::Column::Id")]
    Broker,
}

impl Related<super::person::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Policyholder.def()
    }
}

impl Related<super::risk_carrier::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::RiskCarrier.def()
    }
}

impl Related<super::broker::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Broker.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
