//! Who stands around a contract: drivers, the broker, the risk carrier.

use chrono::{Datelike as _, NaiveDate};
use domain::{
    address::PostalAddress,
    insured_object::DriverRole,
    view::{BrokerView, DriverView},
};
use sea_orm::{EntityTrait as _, JoinType, QueryFilter as _, QuerySelect as _, RelationTrait as _};
use serde::Deserialize;

use super::{rows::decoded, which::Which};
use crate::{
    entity::{broker, contract, driver, person, risk_carrier},
    failure::Fault,
    portal::Portal,
    together::{Field, Part, Together},
};

/// A licence is new for this many years (annexe A121-1-1).
const NOVICE_YEARS: i32 = 3;

/// A named driver, as a page shows one: the number of the licence stays sealed where it is.
#[derive(Deserialize)]
pub(super) struct NamedDriver {
    first_name: String,
    last_name: String,
    role: String,
    licence_category: String,
    licence_issued_on: NaiveDate,
    since: NaiveDate,
    until: Option<NaiveDate>,
}

/// Asks for the named drivers.
pub(super) fn ask_drivers(together: &mut Together, which: Which) -> Part<NamedDriver> {
    use driver::Column::{LicenceCategory, LicenceIssuedOn, Role, Since, Until};

    let drivers = driver::Entity::find()
        .join(JoinType::InnerJoin, driver::Relation::Person.def())
        .filter(which.named_by(driver::Column::ContractId));
    let named = [person::Column::FirstName, person::Column::LastName].map(Field::of);
    together
        .fields(drivers, named.into_iter().chain([Role, LicenceCategory, LicenceIssuedOn, Since, Until].map(Field::of)))
}

/// Named drivers: the main one first, those of the past last.
pub(super) fn drivers(rows: Vec<NamedDriver>, today: NaiveDate) -> Result<Vec<DriverView>, Fault> {
    let mut drivers = rows.into_iter().map(|row| driver_view(row, today)).collect::<Result<Vec<_>, _>>()?;
    drivers.sort_by_key(|driver| (driver.until.is_some(), rank(driver.role), driver.since));
    Ok(drivers)
}

fn driver_view(row: NamedDriver, today: NaiveDate) -> Result<DriverView, Fault> {
    Ok(DriverView {
        name: format!("{} {}", row.first_name, row.last_name),
        role: decoded(&row.role, DriverRole::from_code)?,
        licence_category: row.licence_category,
        licensed_on: row.licence_issued_on,
        novice: years_between(row.licence_issued_on, today) < NOVICE_YEARS,
        since: row.since,
        until: row.until,
    })
}

/// Asks for the broker who follows a contract.
pub(super) fn ask_broker(together: &mut Together, which: Which) -> Part<broker::Model> {
    together.rows(which.joined(broker::Entity::find(), contract::Column::BrokerId, broker::Column::Id))
}

/// The broker who follows a contract.
pub(super) fn broker(row: broker::Model) -> Result<BrokerView, Fault> {
    Ok(BrokerView {
        address: PostalAddress::parse(&row.line1, row.line2.as_deref(), &row.postal_code, &row.insee_code, &row.city)?,
        name: row.name,
        orias: row.orias,
        email: row.email,
        phone: row.phone,
        hours: row.hours,
    })
}

/// The insurer who carries the risk, by name.
#[derive(Deserialize)]
pub(super) struct NamedCarrier {
    pub name: String,
}

/// Asks for the name of the insurer who carries the risk.
pub(super) fn ask_carrier(together: &mut Together, which: Which) -> Part<NamedCarrier> {
    let carriers =
        which.joined(risk_carrier::Entity::find(), contract::Column::RiskCarrierId, risk_carrier::Column::Id);
    together.fields(carriers, [Field::of(risk_carrier::Column::Name)])
}

/// The insurer who carries the risk.
pub(crate) async fn risk_carrier(portal: &Portal, contract: &contract::Model) -> Result<risk_carrier::Model, Fault> {
    let row = risk_carrier::Entity::find_by_id(contract.risk_carrier_id).one(&portal.db).await?;
    row.ok_or_else(|| Fault::new("a contract's risk carrier is missing"))
}

fn years_between(from: NaiveDate, to: NaiveDate) -> i32 {
    let full = (to.month(), to.day()) >= (from.month(), from.day());
    to.year() - from.year() - i32::from(!full)
}

fn rank(role: DriverRole) -> u8 {
    match role {
        DriverRole::Main => 0,
        DriverRole::Secondary => 1,
        DriverRole::Occasional => 2,
    }
}
