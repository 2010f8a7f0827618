//! What is insured, and who drives it.
//!
//! A vehicle is called a vehicle, plate or not: the feed does not say whether it has four wheels, and a motorcycle is no car.

use domain::{
    insured_object::{DriverRole, HomeKind, Occupancy, VehicleUse},
    locale::Locale,
    view::ThingView,
};

use crate::i18n::t::words as texts;

/// What is insured, in words: `Renault Clio, AB-123-CD`, `Appartement de 3 pièces, Nantes`.
pub fn thing_title(thing: &ThingView, locale: Locale) -> String {
    match thing {
        ThingView::Vehicle { model, plate: None, .. } => model.clone(),
        ThingView::Vehicle { model, plate: Some(plate), .. } => [model.as_str(), ", ", plate.as_str()].concat(),
        ThingView::Home { kind, rooms, address, .. } => {
            [home_of(*kind, *rooms, locale).as_str(), ", ", address.city.as_str()].concat()
        }
    }
}

/// What kind of home.
pub fn home_kind(kind: HomeKind, locale: Locale) -> &'static str {
    match kind {
        HomeKind::Flat => texts::flat(locale),
        HomeKind::House => texts::house(locale),
    }
}

/// By what right the insured is in the home, in words that have one form for women and men.
pub fn occupancy(occupancy: Occupancy, locale: Locale) -> &'static str {
    match occupancy {
        Occupancy::Tenant => texts::occupancy::tenant(locale),
        Occupancy::Owner => texts::occupancy::owner(locale),
        Occupancy::CoOwner => texts::occupancy::co_owner(locale),
        Occupancy::Landlord => texts::occupancy::landlord(locale),
    }
}

/// How a vehicle is used.
pub fn vehicle_use(usage: VehicleUse, locale: Locale) -> &'static str {
    match usage {
        VehicleUse::Private => texts::vehicle_use::private(locale),
        VehicleUse::PrivateAndCommute => texts::vehicle_use::private_and_commute(locale),
        VehicleUse::Professional => texts::vehicle_use::professional(locale),
        VehicleUse::PassengerTransport => texts::vehicle_use::passenger_transport(locale),
    }
}

/// What part a driver has in a contract. In French a verb, which has one form for women and men.
pub fn driver_role(role: DriverRole, locale: Locale) -> &'static str {
    match role {
        DriverRole::Main => texts::driver_role::main(locale),
        DriverRole::Secondary => texts::driver_role::secondary(locale),
        DriverRole::Occasional => texts::driver_role::occasional(locale),
    }
}

/// A home with its rooms; without them when the feed gives none.
fn home_of(kind: HomeKind, rooms: u16, locale: Locale) -> String {
    match (kind, rooms) {
        (_, 0) => home_kind(kind, locale).to_owned(),
        (HomeKind::Flat, _) => texts::flat_of(locale, rooms.into()),
        (HomeKind::House, _) => texts::house_of(locale, rooms.into()),
    }
}
