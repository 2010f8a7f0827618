//! The named cast: the people of `demo/cast.json`, whom tests, screenshots and the README know by name.
//!
//! Who they are is written by hand and never changes: numbers, names, dates of birth, passwords. When their contracts began
//! or stopped is written in days from the portfolio's day, so that a suspended contract is still freshly suspended next year.
//! The passwords are published with the source and good for nothing but the demonstration.

use std::io;

use chrono::NaiveDate;
use domain::{
    locale::Locale,
    reference::{ContractNumber, ObjectNumber},
};
use serde::Deserialize;

use super::{
    claims::Claim,
    contract::Spec,
    dates::{on_a_day_of_every_month, shift},
    dice::Dice,
    formula::Formula,
    life::Life,
    lines::Lines,
    people::{Person, licence_of},
    schedule::Trouble,
    tariff::Parts,
    world::World,
};
use crate::feed::{
    AddressRecord, Civility, DriverRole, EndReason, PastClaimNature, PaymentFrequency, PaymentMeans, PersonRecord,
    ProductRecord, Record, SuspensionReason, ThingRecord,
};

/// Somebody of the cast.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CastMember {
    /// The word by which tests call the person.
    pub key: String,
    /// First and last name.
    pub name: String,
    /// What the person is there to show.
    pub role: String,
    /// Number of the first contract.
    pub contract_number: ContractNumber,
    /// Number of what it insures.
    pub object_number: ObjectNumber,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Postal code.
    pub postal_code: String,
    /// E-mail on file.
    pub email: Option<String>,
    /// Mobile on file, E.164.
    pub mobile: Option<String>,
    /// The password, where the account is open; none for who has never signed in.
    pub password: Option<String>,
    /// Language of the account.
    pub locale: Locale,
    /// Form of address.
    pub civility: Civility,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Name at birth, when it differs.
    #[serde(default)]
    pub birth_name: Option<String>,
    /// Where the person lives.
    pub address: AddressRecord,
    /// Driving licence.
    #[serde(default)]
    pub licence: Option<CastLicence>,
    /// Contracts, the first one first.
    pub contracts: Vec<CastContract>,
}

/// A driving licence of the cast.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CastLicence {
    /// Days from the portfolio's day to its issue: negative.
    pub issued_in_days: i64,
    /// Learnt by *conduite accompagnée*.
    pub accompanied_learning: bool,
}

/// A contract of the cast. Days are counted from the portfolio's day, negative in the past.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CastContract {
    /// Contract number.
    pub number: ContractNumber,
    /// Number of what it insures.
    pub object_number: ObjectNumber,
    /// Name of the formula.
    pub formula: String,
    /// First day of cover.
    pub starts_in_days: i64,
    /// Last day of cover.
    #[serde(default)]
    pub ends_in_days: Option<i64>,
    /// Why it ends.
    #[serde(default)]
    pub end_reason: Option<EndReason>,
    /// First day of suspension.
    #[serde(default)]
    pub suspended_in_days: Option<i64>,
    /// Why it is suspended.
    #[serde(default)]
    pub suspension_reason: Option<SuspensionReason>,
    /// How the premium is split.
    pub frequency: PaymentFrequency,
    /// How it is paid.
    pub means: PaymentMeans,
    /// Price group of the vehicle, 1 to 5.
    #[serde(default)]
    pub price_group: i64,
    /// Years without a claim before the contract; none for a home.
    #[serde(default)]
    pub clean_years: Option<u32>,
    /// Whether a coverage changed once.
    #[serde(default)]
    pub coverage_changed: bool,
    /// The broker's identifier.
    #[serde(default)]
    pub broker: Option<String>,
    /// Drivers besides the policyholder.
    #[serde(default)]
    pub other_drivers: Vec<CastDriver>,
    /// Claims of the past, the newest first.
    #[serde(default)]
    pub claims: Vec<CastClaim>,
    /// What is insured.
    pub thing: ThingRecord,
}

/// A driver besides the policyholder.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CastDriver {
    /// Key of the person in the cast.
    pub key: String,
    /// What part.
    pub role: DriverRole,
}

/// A claim of the past.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CastClaim {
    /// Days from the portfolio's day.
    pub in_days: i64,
    /// What it was.
    pub nature: PastClaimNature,
    /// The insured's share, in percent.
    pub liability_percent: u8,
    /// What was paid, in cents.
    pub paid_cents: i64,
}

/// The cast, in the order of the file.
pub fn cast() -> Vec<CastMember> {
    read().unwrap_or_default()
}

fn read() -> serde_json::Result<Vec<CastMember>> {
    serde_json::from_str(include_str!("../../../demo/cast.json"))
}

/// Streams of the cast's dice begin here, far from those of the households.
const FIRST_STREAM: u64 = 1 << 40;

/// Writes the cast; how many contracts that was.
pub(super) fn write(world: &World, lines: &mut Lines<'_>) -> io::Result<usize> {
    let members = read()?;
    let people: Vec<(String, Person)> =
        members.iter().map(|member| (member.key.clone(), person(world, member))).collect();
    for (_, person) in &people {
        lines.put(&Record::Person(person.record.clone()))?;
    }
    let mut written = 0;
    for (member, (_, holder)) in members.iter().zip(&people) {
        for (serial, contract) in (1_u64..).zip(&member.contracts) {
            let mut dice = Dice::new(world.seed, FIRST_STREAM + serial_of(&contract.number));
            let id = format!("{}-C{serial}", holder.record.id);
            spec(&mut dice, world, contract, id, holder, &people)?.write(&mut dice, world, lines)?;
            written += 1;
        }
    }
    Ok(written)
}

fn serial_of(number: &ContractNumber) -> u64 {
    number.as_str().get(2..10).and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

fn person(world: &World, member: &CastMember) -> Person {
    let mut dice = Dice::new(world.seed, FIRST_STREAM + serial_of(&member.contract_number));
    let licence = member.licence.map(|licence| {
        let issued_on = shift(world.as_of, licence.issued_in_days);
        licence_of(&mut dice, issued_on, &member.address, licence.accompanied_learning)
    });
    let record = PersonRecord {
        id: format!("CAST-{}", member.key),
        version: world.version(),
        civility: Some(member.civility),
        first_name: member.first_name.clone(),
        last_name: member.last_name.clone(),
        birth_name: member.birth_name.clone(),
        birth_date: member.birth_date,
        address: member.address.clone(),
        email: member.email.clone(),
        mobile: member.mobile.clone(),
    };
    Person { record, licence }
}

/// A contract of the cast as the generator decides one.
fn spec<'a>(
    dice: &mut Dice,
    world: &World,
    contract: &CastContract,
    id: String,
    holder: &'a Person,
    people: &'a [(String, Person)],
) -> io::Result<Spec<'a>> {
    let formula = Formula::named(&contract.formula).ok_or_else(|| unknown("formula", &contract.formula))?;
    let parts = match &contract.thing {
        ThingRecord::Vehicle(_) => Parts::vehicle(dice, formula, contract.price_group),
        ThingRecord::Home(home) => Parts::home(dice, formula, home),
    };
    let drivers = match formula.product() {
        ProductRecord::Auto => drivers(contract, holder, people)?,
        ProductRecord::Home => Vec::new(),
    };
    Ok(Spec {
        id,
        number: contract.number.as_str().to_owned(),
        formula,
        holder,
        drivers,
        broker: contract.broker.clone(),
        risk_carrier: if formula.product() == ProductRecord::Auto { "RSK-1" } else { "RSK-3" }.to_owned(),
        life: life(world, contract),
        frequency: contract.frequency,
        means: contract.means,
        thing: contract.thing.clone(),
        object_number: contract.object_number.as_str().to_owned(),
        former: None,
        parts,
        clean_years: contract.clean_years,
        reduction_percent: 0,
        claims: claims(world, contract),
        trouble: Trouble::None,
        changed: Some(contract.coverage_changed),
    })
}

fn drivers<'a>(
    contract: &CastContract,
    holder: &'a Person,
    people: &'a [(String, Person)],
) -> io::Result<Vec<(&'a Person, DriverRole)>> {
    let mut drivers = vec![(holder, DriverRole::Main)];
    for driver in &contract.other_drivers {
        let found = people.iter().find(|(key, _)| *key == driver.key).ok_or_else(|| unknown("driver", &driver.key))?;
        drivers.push((&found.1, driver.role));
    }
    Ok(drivers)
}

fn life(world: &World, contract: &CastContract) -> Life {
    let on = |days: i64| shift(world.as_of, days);
    let starts_on = on_a_day_of_every_month(on(contract.starts_in_days));
    Life {
        subscribed_on: shift(starts_on, -9).min(world.as_of),
        starts_on,
        end: contract.ends_in_days.map(on).zip(contract.end_reason),
        suspension: contract.suspended_in_days.map(on).zip(contract.suspension_reason),
    }
}

fn claims(world: &World, contract: &CastContract) -> Vec<Claim> {
    let claim = |claim: &CastClaim| Claim {
        occurred_on: shift(world.as_of, claim.in_days),
        nature: claim.nature,
        liability_percent: claim.liability_percent,
        paid_cents: Some(claim.paid_cents),
        closed: true,
    };
    contract.claims.iter().rev().map(claim).collect()
}

fn unknown(what: &str, word: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("the cast names an unknown {what}: {word}"))
}
