//! What contracts insure: vehicles and homes.

use domain::{contract::Product, plate::Plate, reference::ObjectNumber, vin::Vin};

use super::{
    field::{Checks, code_of, json_list},
    party,
};
use crate::{
    entity::insured_object,
    feed::{HomeRecord, InsuredObjectRecord, ThingRecord, VehicleRecord},
    import::{row::Row, shape::Shape},
};

const MAX_MODEL: usize = 80;
const MAX_TRAILER: usize = 120;
const MAX_TRAILERS: i64 = 10;
const MAX_ROOMS: i64 = 99;
const MAX_AREA: i64 = 10_000;

pub(super) fn insured_object(checks: &mut Checks, record: InsuredObjectRecord) -> Row {
    checks.period(record.since, record.until);
    let product = match &record.thing {
        ThingRecord::Vehicle(_) => Product::Auto,
        ThingRecord::Home(_) => Product::Home,
    };
    let object = insured_object::Model {
        id: checks.id,
        source_version: record.version,
        contract_id: checks.contract_of(Some(product), &record.contract),
        number: checks.canonical("number", Shape::ObjectNumber, ObjectNumber::parse(&record.number)),
        since: record.since,
        until: record.until,
        thing: String::new(),
        plate: None,
        vin: None,
        make: None,
        model: None,
        first_registered_on: None,
        usage: None,
        trailers: json_list(&[]),
        line1: None,
        line2: None,
        postal_code: None,
        insee_code: None,
        city: None,
        home_kind: None,
        occupancy: None,
        rooms: None,
        area_m2: None,
        source_id: record.id,
    };
    Row::InsuredObject(Box::new(match record.thing {
        ThingRecord::Vehicle(record) => checks.within("thing.vehicle", |checks| vehicle(checks, object, record)),
        ThingRecord::Home(record) => home(checks, object, &record),
    }))
}

fn vehicle(checks: &mut Checks, object: insured_object::Model, record: VehicleRecord) -> insured_object::Model {
    checks.range("trailers", i64::try_from(record.trailers.len()).unwrap_or(i64::MAX), 0, MAX_TRAILERS);
    let trailers: Vec<String> = record
        .trailers
        .iter()
        .enumerate()
        .map(|(place, trailer)| checks.text(&format!("trailers[{place}]"), trailer, MAX_TRAILER))
        .collect();
    insured_object::Model {
        thing: "vehicle".into(),
        plate: record.plate.map(|plate| checks.canonical("plate", Shape::Plate, Plate::parse(&plate))),
        vin: record.vin.map(|vin| checks.canonical("vin", Shape::Vin, Vin::parse(&vin))),
        make: Some(checks.text("make", &record.make, MAX_MODEL)),
        model: Some(checks.text("model", &record.model, MAX_MODEL)),
        first_registered_on: record.first_registered_on.map(|date| checks.date("first_registered_on", date)),
        usage: Some(code_of(record.r#use)),
        trailers: json_list(&trailers),
        ..object
    }
}

fn home(checks: &mut Checks, object: insured_object::Model, record: &HomeRecord) -> insured_object::Model {
    let address = party::address(checks, "thing.home.address", &record.address);
    checks.within("thing.home", |checks| {
        checks.range("rooms", record.rooms.into(), 1, MAX_ROOMS);
        checks.range("area_m2", record.area_m2.into(), 1, MAX_AREA);
    });
    insured_object::Model {
        thing: "home".into(),
        line1: Some(address.line1),
        line2: address.line2,
        postal_code: Some(address.postal_code),
        insee_code: Some(address.insee_code),
        city: Some(address.city),
        home_kind: Some(code_of(record.kind)),
        occupancy: Some(code_of(record.occupancy)),
        rooms: Some(record.rooms.into()),
        area_m2: Some(record.area_m2.into()),
        ..object
    }
}
