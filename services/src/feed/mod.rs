//! The feed: the lines by which the policy system tells the portal what is insured, for whom and for how much.
//!
//! One JSON object a line (NDJSON), told apart by `type`. A line names what it speaks of by the policy system's own `id`
//! and carries a `version` that only grows: the same line twice changes nothing, an older one is passed over. A line may
//! refer only to what an earlier line, or an earlier import, has brought. The types here are the published JSON Schema.
//!
//! To add a kind of record: a struct in a file of its own, a variant here, a writer in `import`, a table in `migration`.

mod contract;
mod object;
mod party;
mod payment;
mod schema;

pub use contract::{
    BonusMalusRecord, ContractRecord, CoverageRecord, EndReason, PaymentFrequency, PremiumLineRecord, PremiumRecord,
    ProductRecord, RenewalDay, SuspensionReason, WithdrawalRecord,
};
pub use object::{HomeKind, HomeRecord, InsuredObjectRecord, Occupancy, ThingRecord, VehicleRecord, VehicleUse};
pub use party::{
    AddressRecord, BrokerRecord, Civility, DriverRecord, DriverRole, LicenceRecord, PersonRecord, RiskCarrierRecord,
};
pub use payment::{
    InstalmentRecord, MandateRecord, MandateState, PastClaimNature, PastClaimRecord, PaymentMeans, PaymentOutcome,
    PaymentRecord,
};
pub use schema::schema;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One line of the feed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Record {
    /// An intermediary through whom contracts come.
    Broker(BrokerRecord),
    /// An insurer who carries the risk.
    RiskCarrier(RiskCarrierRecord),
    /// A person: policyholder, driver or both.
    Person(PersonRecord),
    /// A contract.
    Contract(ContractRecord),
    /// A contract that the policy system withdraws.
    Withdrawal(WithdrawalRecord),
    /// What a contract insures.
    InsuredObject(InsuredObjectRecord),
    /// A named driver of a contract, with the licence.
    Driver(DriverRecord),
    /// A coverage and the period during which it stood so.
    Coverage(CoverageRecord),
    /// The premium of a period, with its breakdown.
    Premium(PremiumRecord),
    /// The bonus-malus coefficient at a date.
    BonusMalus(BonusMalusRecord),
    /// A claim of the past, as the policy system keeps it.
    PastClaim(PastClaimRecord),
    /// A SEPA direct debit mandate.
    Mandate(MandateRecord),
    /// An amount due at a date.
    Instalment(InstalmentRecord),
    /// A payment, received or rejected.
    Payment(PaymentRecord),
}
