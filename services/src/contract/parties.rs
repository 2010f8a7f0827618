//! Who stands around a contract: drivers, the broker, the risk carrier.

use chrono::{Datelike as _, NaiveDate};
use domain::{
    address::PostalAddress,
    insured_object::DriverRole,
    view::{BrokerView, DriverView},
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::rows::decoded;
use crate::{
    entity::{broker, contract, driver, person, risk_carrier},
    failure::Fault,
    portal::Portal,
};

/// A licence is new for this many years (annexe A121-1-1).
const NOVICE_YEARS: i32 = 3;

/// Named drivers: the main one first, those of the past last.
pub(super) async fn drivers(portal: &Portal, contract: &contract::Model) -> Result<Vec<DriverView>, Fault> {
    let today = portal.clock.today();
    let rows = driver::Entity::find()
        .filter(driver::Column::ContractId.eq(contract.id))
        .find_also_related(person::Entity)
        .all(&portal.db)
        .await?;
    let mut drivers = rows
        .into_iter()
        .filter_map(|(driver, person)| Some((driver, person?)))
        .map(|(driver, person)| driver_view(&driver, &person, today))
        .collect::<Result<Vec<_>, _>>()?;
    drivers.sort_by_key(|driver| (driver.until.is_some(), rank(driver.role), driver.since));
    Ok(drivers)
}

fn driver_view(row: &driver::Model, person: &person::Model, today: NaiveDate) -> Result<DriverView, Fault> {
    Ok(DriverView {
        name: format!("{} {}", person.first_name, person.last_name),
        role: decoded(&row.role, DriverRole::from_code)?,
        licence_category: row.licence_category.clone(),
        licensed_on: row.licence_issued_on,
        novice: years_between(row.licence_issued_on, today) < NOVICE_YEARS,
        since: row.since,
        until: row.until,
    })
}

/// The broker who follows a contract.
pub(super) async fn broker(portal: &Portal, contract: &contract::Model) -> Result<Option<BrokerView>, Fault> {
    let Some(id) = contract.broker_id else { return Ok(None) };
    let Some(row) = broker::Entity::find_by_id(id).one(&portal.db).await? else { return Ok(None) };
    Ok(Some(BrokerView {
        address: PostalAddress::parse(&row.line1, row.line2.as_deref(), &row.postal_code, &row.insee_code, &row.city)?,
        name: row.name,
        orias: row.orias,
        email: row.email,
        phone: row.phone,
        hours: row.hours,
    }))
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
