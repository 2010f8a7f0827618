//! Mandates, instalments, payments and past claims in the feed.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a past claim was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PastClaimNature {
    /// A collision.
    Collision,
    /// Broken glass.
    Glass,
    /// Theft.
    Theft,
    /// Water damage.
    WaterDamage,
    /// Fire.
    Fire,
    /// Hail, storm, snow.
    Weather,
    /// Anything else.
    Other,
}

/// A claim of the past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PastClaimRecord {
    /// The policy system's identifier.
    pub id: String,
    /// Grows with each change.
    pub version: i64,
    /// The contract's identifier.
    pub contract: String,
    /// The responsible driver's person identifier, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub driver: Option<String>,
    /// When it happened.
    pub occurred_on: NaiveDate,
    /// What it was.
    pub nature: PastClaimNature,
    /// The insured's share of responsibility, 0 to 100.
    pub liability_percent: u8,
    /// What was paid, in cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_cents: Option<i64>,
    /// Settled.
    pub closed: bool,
}

/// Where a mandate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MandateState {
    /// May be collected on.
    Active,
    /// Revoked by the debtor.
    Revoked,
    /// Lapsed after 36 months without collection.
    Lapsed,
}

/// A SEPA direct debit mandate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MandateRecord {
    /// The policy system's identifier.
    pub id: String,
    /// Grows with each change.
    pub version: i64,
    /// The contract's identifier.
    pub contract: String,
    /// Unique mandate reference (*RUM*), 35 characters at most.
    pub reference: String,
    /// Creditor identifier (*ICS*).
    pub creditor: String,
    /// The debtor's IBAN. Kept encrypted; only its last four characters are ever shown.
    pub iban: String,
    /// The account holder's name.
    pub holder: String,
    /// When it was signed.
    pub signed_on: NaiveDate,
    /// Where it stands.
    pub state: MandateState,
}

/// By what means something is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentMeans {
    /// SEPA direct debit.
    DirectDebit,
    /// Bank card.
    Card,
    /// Cheque.
    Cheque,
    /// Bank transfer.
    Transfer,
}

/// An amount due at a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InstalmentRecord {
    /// The policy system's identifier.
    pub id: String,
    /// Grows with each change.
    pub version: i64,
    /// The contract's identifier.
    pub contract: String,
    /// When it is due.
    pub due_on: NaiveDate,
    /// How much, in cents.
    pub cents: i64,
    /// By what means it will be taken.
    pub means: PaymentMeans,
}

/// How a payment went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentOutcome {
    /// Received.
    Settled,
    /// Refused by the bank.
    Rejected,
    /// Given back.
    Refunded,
}

impl PaymentOutcome {
    /// The code by which it is kept, as in the feed.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Settled => "settled",
            Self::Rejected => "rejected",
            Self::Refunded => "refunded",
        }
    }
}

/// A payment of an instalment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaymentRecord {
    /// The policy system's identifier.
    pub id: String,
    /// Grows with each change.
    pub version: i64,
    /// The instalment's identifier.
    pub instalment: String,
    /// When.
    pub paid_on: NaiveDate,
    /// How much, in cents.
    pub cents: i64,
    /// By what means.
    pub means: PaymentMeans,
    /// How it went.
    pub outcome: PaymentOutcome,
}
