//! What the dice decide about one contract of a household: what it insures, for whom, on what terms.

use domain::reference::{ContractNumber, ObjectNumber};

use super::{
    claims,
    contract::Spec,
    dates::{days_between, years_between},
    dice::Dice,
    formula::Formula,
    home,
    household::Household,
    life::{self, Fate, Life},
    people::Person,
    places,
    schedule::Trouble,
    tariff::Parts,
    vehicle,
    world::World,
};
use crate::feed::{
    DriverRole, HomeKind, HomeRecord, PaymentFrequency, PaymentMeans, ProductRecord, ThingRecord, VehicleRecord,
};

/// Which contract: of the household, of the portfolio, and what becomes of it.
pub(super) struct Place {
    /// Place among the household's contracts.
    pub slot: u64,
    /// Place in the portfolio.
    pub index: u64,
    /// What becomes of it.
    pub fate: Fate,
}

/// What is insured and on what terms.
struct Insured<'a> {
    thing: ThingRecord,
    former: Option<ThingRecord>,
    formula: Formula,
    parts: Parts,
    drivers: Vec<(&'a Person, DriverRole)>,
    clean_years: Option<u32>,
}

/// Draws a contract.
pub(super) fn draw<'a>(
    dice: &mut Dice,
    world: &World,
    household: &'a Household,
    place: &Place,
    before: Option<&Spec<'_>>,
) -> Spec<'a> {
    let product = before.map_or_else(|| product(dice, place), |before| product_of(&before.thing));
    let holder = holder(dice, household, place.fate, product, before);
    let life = before.map_or_else(
        || life::draw(dice, place.fate, world.as_of, holder.insurable_from(product == ProductRecord::Auto)),
        |before| before.life.followed(),
    );
    let insured = match product {
        ProductRecord::Auto => insure_vehicle(dice, world, household, holder, place, &life, before),
        ProductRecord::Home => insure_home(dice, world, household, place, before),
    };
    let (frequency, means) = payment(dice, place.fate);
    let object = |at: u64| ObjectNumber::from_serial(serial(place.index * 2 + at)).as_str().to_owned();
    Spec {
        id: format!("C{:08}", place.index + 1),
        number: ContractNumber::from_serial(serial(place.index)).as_str().to_owned(),
        formula: insured.formula,
        holder,
        drivers: insured.drivers,
        broker: household.broker.map(str::to_owned),
        risk_carrier: risk_carrier(dice, product).to_owned(),
        life,
        frequency,
        means,
        thing: insured.thing,
        object_number: object(0),
        former: insured.former.map(|thing| (thing, object(1))),
        parts: insured.parts,
        clean_years: insured.clean_years,
        reduction_percent: dice.share(&[(20, 5), (5, 10)], 0),
        claims: claims::draw(dice, product, &life, world.as_of),
        trouble: trouble(dice, place.fate),
        changed: None,
    }
}

/// Serials of printed numbers begin here; those below belong to the named cast.
const FIRST_SERIAL: u64 = 20_000_000;

/// The serial printed for the contract or object of an index: spread out, so that neighbours in the portfolio do not have
/// neighbouring numbers, and distinct, as 48,271 is prime and no divisor of the modulus.
fn serial(index: u64) -> u32 {
    u32::try_from(FIRST_SERIAL + index * 48_271 % 79_999_987).unwrap_or_default()
}

fn product(dice: &mut Dice, place: &Place) -> ProductRecord {
    let home_percent = match place.slot {
        0 => 32,
        1 => 72,
        _ => 40,
    };
    if place.fate.is_of_a_vehicle() || !dice.chance(home_percent) { ProductRecord::Auto } else { ProductRecord::Home }
}

fn product_of(thing: &ThingRecord) -> ProductRecord {
    match thing {
        ThingRecord::Vehicle(_) => ProductRecord::Auto,
        ThingRecord::Home(_) => ProductRecord::Home,
    }
}

/// Who holds the contract: the head, or now and then the partner, for a contract without a past.
fn holder<'a>(
    dice: &mut Dice,
    household: &'a Household,
    fate: Fate,
    product: ProductRecord,
    before: Option<&Spec<'_>>,
) -> &'a Person {
    household
        .partner
        .as_ref()
        .filter(|partner| fate == Fate::InForce && (product == ProductRecord::Home || partner.licence.is_some()))
        .filter(|_| before.is_none() && dice.chance(35))
        .unwrap_or(&household.head)
}

fn insure_vehicle<'a>(
    dice: &mut Dice,
    world: &World,
    household: &'a Household,
    holder: &'a Person,
    place: &Place,
    life: &Life,
    before: Option<&Spec<'_>>,
) -> Insured<'a> {
    if place.slot >= 2 && place.fate == Fate::InForce && before.is_none() && dice.chance(14) {
        return insure_scooter(dice, holder);
    }
    let bought_on = life.starts_on.min(world.as_of);
    let serial = i64::try_from(place.index * 2).unwrap_or(0);
    let (drawn, group) = vehicle::car(dice, world, serial, bought_on);
    let car = match before.map(|before| &before.thing) {
        Some(ThingRecord::Vehicle(same)) => same.clone(),
        _ => drawn,
    };
    let formula = Formula::for_car(dice, age(&car, bought_on));
    let long = days_between(life.starts_on, world.as_of) > 400 && life.end.is_none();
    let former =
        (long && before.is_none() && dice.chance(8)).then(|| vehicle::car(dice, world, serial + 1, bought_on).0);
    Insured {
        parts: Parts::vehicle(dice, formula, group),
        drivers: drivers(dice, household, holder),
        clean_years: Some(clean_years(dice, holder, life)),
        thing: ThingRecord::Vehicle(car),
        former: former.map(ThingRecord::Vehicle),
        formula,
    }
}

fn insure_scooter<'a>(dice: &mut Dice, holder: &'a Person) -> Insured<'a> {
    Insured {
        thing: ThingRecord::Vehicle(vehicle::scooter(dice)),
        former: None,
        formula: Formula::Mobility,
        parts: Parts::vehicle(dice, Formula::Mobility, 0),
        drivers: vec![(holder, DriverRole::Main)],
        clean_years: None,
    }
}

fn insure_home<'a>(
    dice: &mut Dice,
    world: &World,
    household: &'a Household,
    place: &Place,
    before: Option<&Spec<'_>>,
) -> Insured<'a> {
    let home = match before.map(|before| &before.thing) {
        Some(ThingRecord::Home(same)) => same.clone(),
        _ => draw_home(dice, world, household, place),
    };
    let formula = Formula::for_home(dice, home.occupancy);
    Insured {
        parts: Parts::home(dice, formula, &home),
        thing: ThingRecord::Home(home),
        former: None,
        formula,
        drivers: Vec::new(),
        clean_years: None,
    }
}

/// The home they live in; for a contract that is over often one they lived in; for a third contract one that they let.
fn draw_home(dice: &mut Dice, world: &World, household: &Household, place: &Place) -> HomeRecord {
    let over = matches!(place.fate, Fate::Ended(_));
    let kind = if dice.chance(60) { HomeKind::Flat } else { HomeKind::House };
    if place.slot >= 2 && !over {
        let address = places::address(dice, world, kind);
        return home::let_to_others(dice, address, kind);
    }
    if over && dice.chance(60) {
        let address = places::address(dice, world, kind);
        return home::lived_in(dice, address, kind);
    }
    home::lived_in(dice, household.address.clone(), household.kind)
}

/// The holder, then who shares the car.
fn drivers<'a>(dice: &mut Dice, household: &'a Household, holder: &'a Person) -> Vec<(&'a Person, DriverRole)> {
    let other =
        if holder.record.id == household.head.record.id { household.partner.as_ref() } else { Some(&household.head) };
    let other = other.filter(|other| other.licence.is_some() && dice.chance(85));
    let child = household.child.as_ref().filter(|_| dice.chance(45));
    std::iter::once((holder, DriverRole::Main))
        .chain(other.map(|other| (other, DriverRole::Secondary)))
        .chain(child.map(|child| (child, DriverRole::Occasional)))
        .collect()
}

fn age(car: &VehicleRecord, day: chrono::NaiveDate) -> u32 {
    car.first_registered_on.map_or(0, |registered_on| years_between(registered_on, day))
}

/// Years without a claim behind the holder when the contract begins.
fn clean_years(dice: &mut Dice, holder: &Person, life: &Life) -> u32 {
    let licensed = holder.licence.as_ref().map_or(0, |licence| years_between(licence.issued_on, life.starts_on));
    let most = u32::try_from(dice.between(2, 19)).unwrap_or(0);
    licensed.saturating_sub(u32::try_from(dice.between(0, 4)).unwrap_or(0)).min(most)
}

/// How often and by what means; unpaid contracts are those paid monthly by direct debit.
fn payment(dice: &mut Dice, fate: Fate) -> (PaymentFrequency, PaymentMeans) {
    let frequency = dice.share(
        &[(58, PaymentFrequency::Monthly), (8, PaymentFrequency::HalfYearly), (8, PaymentFrequency::Quarterly)],
        PaymentFrequency::Annual,
    );
    let means = dice.share(
        &[(45, PaymentMeans::DirectDebit), (35, PaymentMeans::Card), (12, PaymentMeans::Cheque)],
        PaymentMeans::Transfer,
    );
    if fate.is_unpaid() || frequency == PaymentFrequency::Monthly {
        (PaymentFrequency::Monthly, PaymentMeans::DirectDebit)
    } else {
        (frequency, means)
    }
}

fn trouble(dice: &mut Dice, fate: Fate) -> Trouble {
    match fate {
        Fate::InForce | Fate::Ending(_) => {
            dice.share(&[(4, Trouble::PaidLate), (3, Trouble::Unpaid), (1, Trouble::PaidTwice)], Trouble::None)
        }
        Fate::Suspended(_) | Fate::Ended(_) | Fate::NotStarted => Trouble::None,
    }
}

fn risk_carrier(dice: &mut Dice, product: ProductRecord) -> &'static str {
    match product {
        ProductRecord::Auto => dice.share(&[(65, "RSK-1")], "RSK-2"),
        ProductRecord::Home => dice.share(&[(70, "RSK-3")], "RSK-2"),
    }
}
