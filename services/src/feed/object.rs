//! What contracts insure: vehicles and homes.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::AddressRecord;

/// Something insured by a contract, under its own number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InsuredObjectRecord {
    /// The policy system's identifier.
    pub id: String,
    /// Grows with each change.
    pub version: i64,
    /// The contract's identifier.
    pub contract: String,
    /// The number printed on papers: `OB`, eight digits, a check letter.
    pub number: String,
    /// First day insured.
    pub since: NaiveDate,
    /// Last day insured, once replaced or withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// What it is.
    pub thing: ThingRecord,
}

/// A vehicle or a home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ThingRecord {
    /// A vehicle.
    Vehicle(VehicleRecord),
    /// A home.
    Home(HomeRecord),
}

/// How a vehicle is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VehicleUse {
    /// Private journeys only.
    Private,
    /// Private journeys and the way to work.
    PrivateAndCommute,
    /// Private and professional journeys.
    Professional,
    /// Paid passenger transport: said on the mémo (art. R211-14-0-1).
    PassengerTransport,
}

/// A vehicle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VehicleRecord {
    /// Number plate, normalised (`AB-123-CD`); none for a vehicle without registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plate: Option<String>,
    /// Vehicle identification number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vin: Option<String>,
    /// Make.
    pub make: String,
    /// Model.
    pub model: String,
    /// First registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_registered_on: Option<NaiveDate>,
    /// Use.
    pub r#use: VehicleUse,
    /// Types of trailers covered with the vehicle, in French (`remorque de moins de 750 kg`).
    #[serde(default)]
    pub trailers: Vec<String>,
}

/// What kind of home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HomeKind {
    /// A flat.
    Flat,
    /// A house.
    House,
}

/// By what right the insured is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Occupancy {
    /// Tenant (loi 89-462 art. 7 g).
    Tenant,
    /// Owner who lives there.
    Owner,
    /// Co-owner who lives there (loi 65-557 art. 9-1).
    CoOwner,
    /// Owner who lets it.
    Landlord,
}

/// A home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HomeRecord {
    /// Where it is.
    pub address: AddressRecord,
    /// What kind.
    pub kind: HomeKind,
    /// By what right.
    pub occupancy: Occupancy,
    /// Main rooms.
    pub rooms: u16,
    /// Area in square metres.
    pub area_m2: u16,
}
