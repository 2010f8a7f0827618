//! What a contract insures: a vehicle or a home, under its own number.
//!
//! One table for both, because papers, sign-in and contracts point at "the object" whatever it is; `thing` says
//! which columns are filled.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "insured_object")]
#[expect(clippy::struct_field_names, reason = "a vehicle has a model, and SeaORM calls every row one")]
pub struct Model {
    /// Identifier, derived from the source identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The policy system's identifier.
    #[sea_orm(unique)]
    pub source_id: String,
    /// Version of the record that was written.
    pub source_version: i64,
    /// The contract.
    pub contract_id: Uuid,
    /// The number printed on papers, canonical (`OB12345678K`).
    #[sea_orm(unique)]
    pub number: String,
    /// First day insured.
    pub since: Date,
    /// Last day insured, once withdrawn.
    pub until: Option<Date>,
    /// `vehicle` or `home`.
    pub thing: String,
    /// Number plate, normalised; none without registration.
    pub plate: Option<String>,
    /// Vehicle identification number.
    pub vin: Option<String>,
    /// Make of the vehicle.
    pub make: Option<String>,
    /// Model of the vehicle.
    pub model: Option<String>,
    /// First registration of the vehicle.
    pub first_registered_on: Option<Date>,
    /// A code of `VehicleUse`.
    pub usage: Option<String>,
    /// JSON list of the trailers covered with the vehicle.
    pub trailers: String,
    /// Number and street of the home.
    pub line1: Option<String>,
    /// Building, floor, place.
    pub line2: Option<String>,
    /// Five digits.
    pub postal_code: Option<String>,
    /// INSEE code of the commune.
    pub insee_code: Option<String>,
    /// Name of the commune.
    pub city: Option<String>,
    /// A code of `HomeKind`.
    pub home_kind: Option<String>,
    /// A code of `Occupancy`.
    pub occupancy: Option<String>,
    /// Main rooms.
    pub rooms: Option<i32>,
    /// Area in square metres.
    pub area_m2: Option<i32>,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The contract.
    #[sea_orm(belongs_to = "super::contract::Entity", from = "Column::ContractId", to = "super::contract::Column::Id")]
    Contract,
}

impl Related<super::contract::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Contract.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
