//! Vehicles: a model that was on sale when it was first registered, its plate, its identification number.

use chrono::{Datelike, NaiveDate};

use super::{
    dates::{days_between, shift},
    dice::Dice,
    plate::plate,
    world::World,
};
use crate::feed::{VehicleRecord, VehicleUse};

/// A model of the market.
pub(super) struct Model {
    make: String,
    name: String,
    years: std::ops::RangeInclusive<i32>,
    maker: String,
    type_code: String,
    /// Price group, 1 to 5.
    group: i64,
}

impl Model {
    /// Reads a line of `vehicles.csv`.
    pub(super) fn read(fields: &[&str]) -> Option<Self> {
        let [make, name, from, until, maker, type_code, group] = fields else { return None };
        Some(Self {
            make: (*make).to_owned(),
            name: (*name).to_owned(),
            years: from.parse().ok()?..=until.parse().ok()?,
            maker: (*maker).to_owned(),
            type_code: (*type_code).to_owned(),
            group: group.parse().ok()?,
        })
    }
}

/// Characters of a vehicle identification number: no I, O, Q (ISO 3779).
const VIN_LETTERS: &str = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

/// A registered car and its price group, bought for a contract that starts on a day.
pub(super) fn car(dice: &mut Dice, world: &World, serial: i64, bought_on: NaiveDate) -> (VehicleRecord, i64) {
    let oldest = NaiveDate::from_ymd_opt(2001, 1, 1).unwrap_or(bought_on);
    let age = dice.between(0, 5_000).min(dice.between(0, 6_500));
    let first_registered_on = shift(bought_on, -age.min(days_between(oldest, bought_on).max(0)));
    let year = first_registered_on.year();
    // The catalogue ends some day: later years take what was on sale last.
    let model = world.vehicles.draw_where(dice, |model| {
        model.years.contains(&year) || (*model.years.end() == 2026 && *model.years.start() < year)
    });
    let vehicle = VehicleRecord {
        plate: Some(plate(first_registered_on, serial)),
        vin: Some(vin(dice, model, serial)),
        make: model.make.clone(),
        model: model.name.clone(),
        first_registered_on: Some(first_registered_on),
        r#use: dice.share(
            &[(27, VehicleUse::Private), (8, VehicleUse::Professional), (1, VehicleUse::PassengerTransport)],
            VehicleUse::PrivateAndCommute,
        ),
        trailers: if dice.chance(6) { vec!["remorque de moins de 750 kg".to_owned()] } else { Vec::new() },
    };
    (vehicle, model.group)
}

/// A scooter on two small wheels: to be insured, not to be registered (art. R211-14).
pub(super) fn scooter(dice: &mut Dice) -> VehicleRecord {
    let (make, model) = dice
        .share(&[(50, ("Ninebot", "Trottinette Max G2")), (30, ("Xiaomi", "Trottinette 4 Pro"))], ("Onewheel", "GT"));
    VehicleRecord {
        plate: None,
        vin: None,
        make: make.to_owned(),
        model: model.to_owned(),
        first_registered_on: None,
        r#use: VehicleUse::PrivateAndCommute,
        trailers: Vec::new(),
    }
}

/// Maker (3), type and variant (6), factory (1), a serial number that no other vehicle has (7).
fn vin(dice: &mut Dice, model: &Model, serial: i64) -> String {
    let variant = dice.letters(VIN_LETTERS, 4);
    let factory = dice.letters("ABCDEFGHJKLMNPRSTUVWXYZ", 1);
    // Without a common factor with ten million: the serial numbers are shuffled and stay distinct.
    let shuffled = ((serial + 1_370) * 7_654_321).rem_euclid(10_000_000);
    format!("{}{}{variant}{factory}{shuffled:07}", model.maker, model.type_code)
}
