//! Contracts, coverages, premiums and the bonus-malus in the feed.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A contract.
///
/// Whether it is in force on a day is not said but follows from its dates, so that nobody can write a state that the dates deny.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContractRecord {
    /// The policy system's identifier.
    pub id: String,
    /// Grows with each change.
    pub version: i64,
    /// The number printed on papers: `AC`, eight digits, a check letter.
    pub number: String,
    /// `auto` or `home`.
    pub product: ProductRecord,
    /// The formula's commercial name, in French.
    pub formula: String,
    /// The policyholder's identifier.
    pub policyholder: String,
    /// The risk carrier's identifier.
    pub risk_carrier: String,
    /// The broker's identifier, when one brought the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broker: Option<String>,
    /// When it was signed.
    pub subscribed_on: NaiveDate,
    /// First day of cover.
    pub starts_on: NaiveDate,
    /// Last day of cover, once an end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<NaiveDate>,
    /// Why it ends; given exactly when `ends_on` is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_reason: Option<EndReason>,
    /// Day and month of the yearly renewal (*échéance principale*).
    pub renewal: RenewalDay,
    /// First day on which cover is suspended, while it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspended_from: Option<NaiveDate>,
    /// Why it is suspended; given exactly when `suspended_from` is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspension_reason: Option<SuspensionReason>,
    /// How the yearly premium is split.
    pub payment_frequency: PaymentFrequency,
}

/// The end of a contract that should never have been there: the portal shows it to nobody from then on.
///
/// A contract that ends is not withdrawn but gets its last day: it stays readable for years. A later version of the contract
/// itself brings a withdrawn one back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawalRecord {
    /// The policy system's identifier of the contract.
    pub id: String,
    /// The contract's version: greater than that of the line which is taken back.
    pub version: i64,
}

/// The product insured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProductRecord {
    /// A vehicle.
    Auto,
    /// A home.
    Home,
}

/// A day of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenewalDay {
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

/// Why a contract ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EndReason {
    /// By the policyholder at renewal (art. L113-12).
    Renewal,
    /// By the policyholder after a year (art. L113-15-2).
    AfterOneYear,
    /// The vehicle was sold (art. L121-11).
    VehicleSold,
    /// Moving or another change of life (art. L113-16).
    LifeChange,
    /// The premium stayed unpaid (art. L113-3).
    Unpaid,
    /// By the insurer.
    Insurer,
    /// Replaced by another contract.
    Replaced,
}

/// Why cover is suspended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SuspensionReason {
    /// The premium stayed unpaid after formal notice (art. L113-3).
    Unpaid,
    /// The vehicle was sold (art. L121-11).
    VehicleSold,
    /// At the policyholder's request.
    Requested,
}

/// How the yearly premium is split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentFrequency {
    /// Once a year.
    Annual,
    /// Twice a year.
    HalfYearly,
    /// Four times a year.
    Quarterly,
    /// Every month.
    Monthly,
}

/// A coverage as it stood during a period. A change closes one record (`until`) and opens another: that is the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoverageRecord {
    /// The policy system's identifier.
    pub id: String,
    /// Grows with each change.
    pub version: i64,
    /// The contract's identifier.
    pub contract: String,
    /// Code of the coverage: one of `domain::coverage::CoverageCode`, in snake case.
    pub code: String,
    /// First day on which it stood so.
    pub since: NaiveDate,
    /// Last day on which it stood so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Most that is paid for one claim, in cents; none means without limit in amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ceiling_cents: Option<i64>,
    /// What stays with the insured for each claim, in cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deductible_cents: Option<i64>,
    /// Codes of what is excluded: each one of `domain::coverage::ExclusionCode`, in snake case.
    #[serde(default)]
    pub exclusions: Vec<String>,
}

/// The premium of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PremiumRecord {
    /// The policy system's identifier.
    pub id: String,
    /// Grows with each change.
    pub version: i64,
    /// The contract's identifier.
    pub contract: String,
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period.
    pub until: NaiveDate,
    /// What is due for the period, all taxes included, in cents.
    pub total_cents: i64,
    /// What it is made of; the sum is the total, to the cent.
    pub lines: Vec<PremiumLineRecord>,
}

/// A part of a premium.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PremiumLineRecord {
    /// One of `domain::premium::PremiumLineKind`, in snake case.
    pub kind: String,
    /// Amount in cents; a reduction is negative.
    pub cents: i64,
}

/// The bonus-malus coefficient (*CRM*, annexe A121-1) that applies from a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BonusMalusRecord {
    /// The policy system's identifier.
    pub id: String,
    /// Grows with each change.
    pub version: i64,
    /// The contract's identifier.
    pub contract: String,
    /// From when it applies.
    pub since: NaiveDate,
    /// The coefficient in hundredths: 50 to 350.
    pub coefficient_hundredths: u16,
}
