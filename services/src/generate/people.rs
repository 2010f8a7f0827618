//! People: names of their generation, where they live, how they are reached, and their licence.

use chrono::{Datelike, NaiveDate};

use super::{
    contact,
    dates::{days_between, on_a_day_of_every_month, shift, years_later},
    dice::Dice,
    world::World,
};
use crate::feed::{AddressRecord, Civility, LicenceRecord, PersonRecord};

/// A first name and the years in which it was given.
pub(super) struct FirstName {
    years: std::ops::RangeInclusive<i32>,
    civility: Civility,
    names: Vec<String>,
}

impl FirstName {
    /// Reads a line of `first_names.csv`.
    pub(super) fn read(fields: &[&str]) -> Option<Self> {
        let [from, until, civility, names] = fields else { return None };
        let civility = match *civility {
            "ms" => Civility::Ms,
            "mr" => Civility::Mr,
            _ => return None,
        };
        let names: Vec<String> = names.split(' ').map(str::to_owned).collect();
        Some(Self { years: from.parse().ok()?..=until.parse().ok()?, civility, names })
    }
}

/// A person with what a contract needs to know.
#[derive(Debug, Clone)]
pub(super) struct Person {
    /// The line to write.
    pub record: PersonRecord,
    /// The licence, when the person drives.
    pub licence: Option<LicenceRecord>,
}

/// What is settled about a person before the rest is drawn.
pub(super) struct Sketch {
    /// Number in the portfolio.
    pub serial: u64,
    /// Form of address.
    pub civility: Civility,
    /// Age in days.
    pub age_days: i64,
    /// The family's name.
    pub last_name: String,
    /// Where the household lives.
    pub address: AddressRecord,
    /// Whether the person has a licence.
    pub drives: bool,
}

impl Person {
    /// Draws a person from a sketch.
    pub(super) fn draw(dice: &mut Dice, world: &World, sketch: Sketch) -> Self {
        let birth_date = shift(world.as_of, -sketch.age_days);
        let first_name = first_name(dice, world, sketch.civility, birth_date.year());
        let civility = (!dice.chance(4)).then_some(sketch.civility);
        let birth_name = (sketch.civility == Civility::Ms && sketch.age_days > 30 * 365 && dice.chance(40))
            .then(|| world.last_names.draw(dice).clone())
            .filter(|name| *name != sketch.last_name);
        let (email, mobile) = reached_by(dice, &first_name, &sketch);
        let licence = sketch.drives.then(|| licence(dice, world, birth_date, &sketch.address));
        let record = PersonRecord {
            id: format!("P{:08}", sketch.serial),
            version: world.version(),
            civility,
            first_name,
            last_name: sketch.last_name,
            birth_name,
            birth_date,
            address: sketch.address,
            email,
            mobile,
        };
        Self { record, licence }
    }

    /// From when the person can have a contract: of age, and with a licence if it is for a vehicle.
    pub(super) fn insurable_from(&self, vehicle: bool) -> NaiveDate {
        let adult_on = years_later(self.record.birth_date, 18);
        let licensed_on = self.licence.as_ref().filter(|_| vehicle).map_or(adult_on, |licence| licence.issued_on);
        // A few days of room for starts that are moved to a day of every month.
        shift(adult_on.max(licensed_on), 7)
    }

    /// First and last name.
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.record.first_name, self.record.last_name)
    }
}

fn first_name(dice: &mut Dice, world: &World, civility: Civility, born: i32) -> String {
    let generation =
        world.first_names.draw_where(dice, |names| names.civility == civility && names.years.contains(&born));
    let place = dice.below(u64::try_from(generation.names.len()).unwrap_or(1));
    usize::try_from(place).ok().and_then(|place| generation.names.get(place)).cloned().unwrap_or_default()
}

/// The e-mail and the mobile that the insurer holds: the older the person, the less of either.
fn reached_by(dice: &mut Dice, first_name: &str, sketch: &Sketch) -> (Option<String>, Option<String>) {
    let (without_email, without_mobile) = match sketch.age_days / 365 {
        0..=59 => (3, 6),
        60..=74 => (12, 14),
        _ => (42, 32),
    };
    let email = contact::email(dice, &[first_name, &sketch.last_name], sketch.serial);
    let mobile = contact::mobile(dice);
    ((!dice.chance(without_email)).then_some(email), (!dice.chance(without_mobile)).then_some(mobile))
}

/// A licence of category B, got between 18 and 24 and before today.
fn licence(dice: &mut Dice, world: &World, birth_date: NaiveDate, address: &AddressRecord) -> LicenceRecord {
    let accompanied_learning = birth_date.year() >= 1974 && dice.chance(25);
    let adult_on = years_later(birth_date, 18);
    let latest = days_between(adult_on, world.as_of) - 30;
    let waited = if accompanied_learning { dice.between(2, 90) } else { dice.between(20, 2_300) };
    let issued_on = on_a_day_of_every_month(shift(adult_on, waited.min(latest.max(1)) + 3));
    licence_of(dice, issued_on, address, accompanied_learning)
}

/// A licence of category B issued on a day.
pub(super) fn licence_of(
    dice: &mut Dice,
    issued_on: NaiveDate,
    address: &AddressRecord,
    accompanied_learning: bool,
) -> LicenceRecord {
    LicenceRecord {
        number: licence_number(dice, issued_on, address),
        category: "B".to_owned(),
        issued_on,
        accompanied_learning,
    }
}

/// Twelve digits until the European model of 2013 (year, month, département, serial), nine characters since.
fn licence_number(dice: &mut Dice, issued_on: NaiveDate, address: &AddressRecord) -> String {
    let year = issued_on.year() % 100;
    if issued_on.year() >= 2013 {
        return format!("{year:02}{}{}", dice.letters("ABCDEFGHJKLMNPRSTVWXYZ", 2), dice.digits(5));
    }
    let department = address.postal_code.get(..2).unwrap_or("75");
    format!("{year:02}{:02}{department}{}", issued_on.month(), dice.digits(6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_number_is_in_the_form_of_its_time() {
        let address = AddressRecord {
            line1: String::new(),
            line2: None,
            postal_code: "20200".into(),
            insee_code: "2B033".into(),
            city: "Bastia".into(),
        };
        let of = |year| licence_number(&mut Dice::new(1, 1), NaiveDate::from_ymd_opt(year, 5, 4).unwrap(), &address);
        assert!(of(1998).starts_with("980520") && of(1998).len() == 12);
        assert!(of(2020).starts_with("20") && of(2020).len() == 9);
    }
}
