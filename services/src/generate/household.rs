//! A household: one or two adults, sometimes a child who drives, and their contracts.
//!
//! A couple shares an address, often an e-mail, and a car: the one who does not hold the contract is named in it. Each
//! household is drawn from a stream of its own and written at once, so that memory does not grow with the portfolio.

use std::{io, ops::Range};

use super::{
    contact,
    contract::Spec,
    dice::Dice,
    draft,
    life::Fate,
    lines::Lines,
    people::{Person, Sketch},
    places,
    world::World,
};
use crate::feed::{AddressRecord, Civility, HomeKind, Record};

/// How far the portfolio is written.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Progress {
    /// Households.
    pub households: u64,
    /// People.
    pub people: u64,
    /// Contracts.
    pub contracts: u64,
}

/// Who lives together.
pub(super) struct Household {
    /// Who holds most contracts; always drives.
    pub head: Person,
    /// The other half of a couple.
    pub partner: Option<Person>,
    /// A child of age who drives.
    pub child: Option<Person>,
    /// Where they live.
    pub address: AddressRecord,
    /// In what.
    pub kind: HomeKind,
    /// The broker through whom they came.
    pub broker: Option<&'static str>,
}

/// How many live together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Size {
    Single,
    Couple,
    Family,
}

/// Brokers of `parties.ndjson`.
const BROKERS: [(u64, &str); 5] = [(20, "BRK-1"), (20, "BRK-2"), (20, "BRK-3"), (15, "BRK-4"), (15, "BRK-5")];
/// The last of them.
const LAST_BROKER: &str = "BRK-6";

/// Writes the next household, with at most `room` contracts; how far the portfolio is then.
pub(super) fn write(world: &World, at: Progress, room: u64, lines: &mut Lines<'_>) -> io::Result<Progress> {
    let mut dice = Dice::new(world.seed, at.households);
    let size = dice.share(&[(48, Size::Single), (37, Size::Couple)], Size::Family);
    let contracts = contracts_of(&mut dice, size).min(room);
    let indices = at.contracts..at.contracts + contracts;
    let settled = indices.clone().any(|index| Fate::dealt(index, world.seed) != Fate::InForce);
    let household = Household::draw(&mut dice, world, size, settled, at.people);
    let specs = specs(&mut dice, world, &household, indices);
    for person in household.people().filter(|person| specs.iter().any(|spec| spec.names(person))) {
        lines.put(&Record::Person(person.record.clone()))?;
    }
    for spec in &specs {
        spec.write(&mut dice, world, lines)?;
    }
    Ok(Progress {
        households: at.households + 1,
        people: at.people + u64::try_from(household.people().count()).unwrap_or(0),
        contracts: at.contracts + contracts,
    })
}

/// Draws the contracts, each knowing the one that it replaces.
fn specs<'a>(dice: &mut Dice, world: &World, household: &'a Household, indices: Range<u64>) -> Vec<Spec<'a>> {
    let mut specs: Vec<Spec<'a>> = Vec::new();
    for (slot, index) in (0..).zip(indices) {
        let fate = Fate::dealt(index, world.seed);
        let before = specs.last().filter(|before| fate == Fate::InForce && before.is_replaced());
        let spec = draft::draw(dice, world, household, &draft::Place { slot, index, fate }, before);
        specs.push(spec);
    }
    specs
}

fn contracts_of(dice: &mut Dice, size: Size) -> u64 {
    match size {
        Size::Single => dice.share(&[(35, 1), (45, 2)], 3),
        Size::Couple => dice.share(&[(40, 2), (40, 3)], 4),
        Size::Family => dice.share(&[(40, 3), (40, 4)], 5),
    }
}

impl Household {
    /// Draws who lives together. `settled` asks for a head with years of insurance behind.
    fn draw(dice: &mut Dice, world: &World, size: Size, settled: bool, people_before: u64) -> Self {
        let kind = if dice.chance(45) { HomeKind::House } else { HomeKind::Flat };
        let address = places::address(dice, world, kind);
        let last_name = world.last_names.draw(dice).clone();
        let years = if size == Size::Family { dice.between(43, 60) } else { head_age(dice, settled) };
        let civility = civility(dice, 50);
        let sketch = |dice: &mut Dice, place: u64, civility, years: i64, last_name: &str| Sketch {
            serial: people_before + place,
            civility,
            age_days: years * 365 + dice.between(15, 350),
            last_name: last_name.to_owned(),
            address: address.clone(),
            drives: place != 2 || dice.chance(88),
        };
        let head = sketch(dice, 1, civility, years, &last_name);
        let mut head = Person::draw(dice, world, head);
        let mut partner = (size != Size::Single).then(|| {
            let civility = self::civility(dice, if civility == Civility::Ms { 4 } else { 96 });
            let years = (years + dice.between(-7, 7)).max(21);
            let name = if dice.chance(68) { &last_name } else { world.last_names.draw(dice) };
            let partner = sketch(dice, 2, civility, years, name);
            Person::draw(dice, world, partner)
        });
        let child = (size == Size::Family).then(|| {
            let civility = self::civility(dice, 50);
            let years = dice.between(19, 22);
            let child = sketch(dice, 3, civility, years, &last_name);
            Person::draw(dice, world, child)
        });
        if let Some(partner) = partner.as_mut().filter(|_| dice.chance(55)) {
            share_an_email(dice, &mut head, partner, people_before + 1);
        }
        let broker = dice.chance(25).then(|| dice.share(&BROKERS, LAST_BROKER));
        Self { head, partner, child, address, kind, broker }
    }

    /// Everybody.
    fn people(&self) -> impl Iterator<Item = &Person> {
        std::iter::once(&self.head).chain(&self.partner).chain(&self.child)
    }
}

fn civility(dice: &mut Dice, ms_percent: u64) -> Civility {
    if dice.chance(ms_percent) { Civility::Ms } else { Civility::Mr }
}

/// An age in years: any adult's, now and then a beginner's.
fn head_age(dice: &mut Dice, settled: bool) -> i64 {
    if settled {
        dice.between(30, 82)
    } else if dice.chance(13) {
        dice.between(20, 24)
    } else {
        dice.between(25, 88)
    }
}

/// Gives a couple one e-mail: an identifier that fits two people.
fn share_an_email(dice: &mut Dice, head: &mut Person, partner: &mut Person, serial: u64) {
    let names = [&*head.record.first_name, "et", &*partner.record.first_name];
    let email = contact::email(dice, &names, serial);
    head.record.email = Some(email.clone());
    partner.record.email = Some(email);
}
