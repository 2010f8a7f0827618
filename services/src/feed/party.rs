//! Who is who in the feed: brokers, risk carriers, people and drivers.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A postal address. The postal code and the INSEE code of the commune are two things (many to many): both are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressRecord {
    /// Number and street.
    pub line1: String,
    /// Building, floor, place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line2: Option<String>,
    /// Five digits.
    pub postal_code: String,
    /// INSEE code of the commune (`2A`, `2B` in Corsica).
    pub insee_code: String,
    /// Name of the commune.
    pub city: String,
}

/// An intermediary, as the ORIAS register knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BrokerRecord {
    /// The policy system's identifier.
    pub id: String,
    /// Grows with each change.
    pub version: i64,
    /// Trading name.
    pub name: String,
    /// ORIAS number, eight digits (art. L512-1).
    pub orias: String,
    /// Where it receives.
    pub address: AddressRecord,
    /// Public e-mail.
    pub email: String,
    /// Public telephone, E.164.
    pub phone: String,
    /// Opening hours, in French, as published.
    pub hours: String,
}

/// The insurer who carries the risk: named on each document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RiskCarrierRecord {
    /// The policy system's identifier.
    pub id: String,
    /// Grows with each change.
    pub version: i64,
    /// Legal name.
    pub name: String,
    /// Legal form and capital, in French, as it stands on documents.
    pub legal_form: String,
    /// SIREN, nine digits.
    pub siren: String,
    /// Registered office.
    pub address: AddressRecord,
}

/// A form of address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Civility {
    /// Madame.
    Ms,
    /// Monsieur.
    Mr,
}

/// A natural person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonRecord {
    /// The policy system's identifier.
    pub id: String,
    /// Grows with each change.
    pub version: i64,
    /// Form of address, when the person gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub civility: Option<Civility>,
    /// First name in use.
    pub first_name: String,
    /// Name in use (*nom d'usage*).
    pub last_name: String,
    /// Name at birth, when it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_name: Option<String>,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Where the person lives.
    pub address: AddressRecord,
    /// E-mail, if the insurer holds one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Mobile telephone in E.164, if the insurer holds one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
}

/// A driving licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LicenceRecord {
    /// Number, as printed.
    pub number: String,
    /// Category, `B` for a car.
    pub category: String,
    /// Date of issue of the category.
    pub issued_on: NaiveDate,
    /// Learnt by *conduite accompagnée*.
    #[serde(default)]
    pub accompanied_learning: bool,
}

/// What part a driver has in a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DriverRole {
    /// Drives most.
    Main,
    /// Drives regularly.
    Secondary,
    /// Drives now and then, named.
    Occasional,
}

/// A named driver of a contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DriverRecord {
    /// The policy system's identifier.
    pub id: String,
    /// Grows with each change.
    pub version: i64,
    /// The contract's identifier.
    pub contract: String,
    /// The person's identifier.
    pub person: String,
    /// What part the driver has.
    pub role: DriverRole,
    /// First day named.
    pub since: NaiveDate,
    /// Last day named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// The licence.
    pub licence: LicenceRecord,
}
