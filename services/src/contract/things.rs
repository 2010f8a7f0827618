//! What a contract insures, and where its cover stands, from rows to words of the domain.

use domain::{
    address::PostalAddress,
    contract::{CoverFacts, EndReason, SuspensionReason},
    insured_object::{HomeKind, Occupancy, VehicleUse},
    view::ThingView,
};

use super::rows::decoded;
use crate::{
    entity::{contract, insured_object},
    failure::Fault,
};

/// The dates from which a contract's state follows.
pub(crate) fn cover_facts(row: &contract::Model) -> Result<CoverFacts, Fault> {
    Ok(CoverFacts {
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        end_reason: row.end_reason.as_deref().map(|code| decoded(code, EndReason::from_code)).transpose()?,
        suspended_from: row.suspended_from,
        suspension_reason: row
            .suspension_reason
            .as_deref()
            .map(|code| decoded(code, SuspensionReason::from_code))
            .transpose()?,
    })
}

/// What is insured.
pub(crate) fn thing(row: &insured_object::Model) -> Result<ThingView, Fault> {
    match row.thing.as_str() {
        "vehicle" => vehicle(row),
        "home" => home(row),
        _ => Err(Fault::new("an insured object is neither a vehicle nor a home")),
    }
}

fn vehicle(row: &insured_object::Model) -> Result<ThingView, Fault> {
    let make = row.make.as_deref().unwrap_or_default();
    let model = row.model.as_deref().unwrap_or_default();
    Ok(ThingView::Vehicle {
        model: format!("{make} {model}").trim().to_owned(),
        plate: row.plate.clone(),
        vin: row.vin.clone(),
        first_registered_on: row.first_registered_on,
        usage: decoded(row.usage.as_deref().unwrap_or_default(), VehicleUse::from_code)?,
    })
}

fn home(row: &insured_object::Model) -> Result<ThingView, Fault> {
    Ok(ThingView::Home {
        address: address(row)?,
        kind: decoded(row.home_kind.as_deref().unwrap_or_default(), HomeKind::from_code)?,
        occupancy: decoded(row.occupancy.as_deref().unwrap_or_default(), Occupancy::from_code)?,
        rooms: u16::try_from(row.rooms.unwrap_or_default())?,
        area_m2: u16::try_from(row.area_m2.unwrap_or_default())?,
    })
}

/// Where an insured home is.
pub(crate) fn address(row: &insured_object::Model) -> Result<PostalAddress, Fault> {
    Ok(PostalAddress::parse(
        row.line1.as_deref().unwrap_or_default(),
        row.line2.as_deref(),
        row.postal_code.as_deref().unwrap_or_default(),
        row.insee_code.as_deref().unwrap_or_default(),
        row.city.as_deref().unwrap_or_default(),
    )?)
}
