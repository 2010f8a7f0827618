//! What the portfolio promises: determinism, valid values, states of every kind, sums to the cent.

mod cast_members;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use domain::{
    address::{AddressLine, InseeCode, PostalCode},
    birth_date::BirthDate,
    bonus_malus::Coefficient,
    contract::{CoverFacts, CoverState},
    coverage::{CoverageCode, ExclusionCode},
    email::EmailAddress,
    iban::Iban,
    person::PersonName,
    phone::Phone,
    plate::Plate,
    premium::PremiumLineKind,
    reference::{ContractNumber, ObjectNumber},
    vin::Vin,
};

use super::{Plan, cast, demo, write};
use crate::feed::{
    AddressRecord, ContractRecord, InstalmentRecord, PaymentFrequency, PaymentOutcome, Record, ThingRecord,
};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn generated(contracts: usize, seed: u64, as_of: NaiveDate) -> String {
    let mut out = Vec::new();
    let counts = write(&Plan { contracts, seed, as_of }, &mut out).unwrap();
    assert_eq!(counts.contracts, contracts);
    String::from_utf8(out).unwrap()
}

fn demonstration(as_of: NaiveDate) -> Vec<Record> {
    let mut out = Vec::new();
    demo(as_of, &mut out).unwrap();
    records(&String::from_utf8(out).unwrap())
}

fn records(text: &str) -> Vec<Record> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The demo, and a large portfolio on an awkward day, in which rare cases occur.
fn both() -> [Vec<Record>; 2] {
    let leap_day = NaiveDate::from_ymd_opt(2028, 2, 29).unwrap();
    [demonstration(today()), records(&generated(1_500, 7, leap_day))]
}

fn contracts(records: &[Record]) -> impl Iterator<Item = &ContractRecord> {
    records.iter().filter_map(|record| match record {
        Record::Contract(contract) => Some(contract),
        _ => None,
    })
}

#[test]
fn a_seed_gives_the_same_bytes_and_another_seed_others() {
    assert_eq!(generated(60, 5, today()), generated(60, 5, today()));
    assert_ne!(generated(60, 5, today()), generated(60, 6, today()));
}

#[test]
fn a_longer_portfolio_begins_with_the_same_households() {
    let (short, long) = (generated(40, 5, today()), generated(80, 5, today()));
    let same = short.lines().zip(long.lines()).take_while(|(one, other)| one == other).count();
    assert!(same > short.lines().count() * 8 / 10, "{same} of {}", short.lines().count());
}

#[test]
fn the_demo_has_some_two_hundred_people_and_three_hundred_contracts() {
    let counts = demo(today(), &mut std::io::sink()).unwrap();
    assert_eq!(counts.contracts, 300);
    assert!((180..=220).contains(&counts.people), "{counts:?}");
}

#[test]
fn every_value_is_one_that_the_portal_reads() {
    for record in both().into_iter().flatten() {
        match record {
            Record::Person(person) => {
                check_address(&person.address);
                assert!(BirthDate::from_date(person.birth_date, today()).is_ok());
                assert!(person.email.as_deref().is_none_or(|email| EmailAddress::parse(email).is_ok()), "{person:?}");
                assert!(person.mobile.as_deref().is_none_or(|it| Phone::parse(it).is_ok_and(|it| it.is_mobile())));
                let names = [&person.first_name, &person.last_name].into_iter().chain(&person.birth_name);
                assert!(names.into_iter().all(|name| PersonName::parse(name).is_ok()), "{person:?}");
            }
            Record::Broker(broker) => {
                check_address(&broker.address);
                assert!(EmailAddress::parse(&broker.email).is_ok() && Phone::parse(&broker.phone).is_ok());
                assert!(broker.orias.len() == 8 && broker.orias.bytes().all(|digit| digit.is_ascii_digit()));
            }
            Record::RiskCarrier(carrier) => {
                check_address(&carrier.address);
                assert_eq!(luhn(&carrier.siren), 0, "{}", carrier.siren);
            }
            Record::InsuredObject(object) => {
                assert!(ObjectNumber::parse(&object.number).is_ok());
                match object.thing {
                    ThingRecord::Home(home) => check_address(&home.address),
                    ThingRecord::Vehicle(vehicle) => {
                        let canonical = |plate: &str| Plate::parse(plate).is_ok_and(|it| it.as_str() == plate);
                        assert!(vehicle.plate.as_deref().is_none_or(canonical), "{vehicle:?}");
                        assert!(vehicle.vin.as_deref().is_none_or(|vin| Vin::parse(vin).is_ok()), "{vehicle:?}");
                    }
                }
            }
            Record::Contract(contract) => assert!(ContractNumber::parse(&contract.number).is_ok()),
            Record::Coverage(coverage) => {
                assert!(CoverageCode::from_code(&coverage.code).is_some());
                assert!(coverage.exclusions.iter().all(|code| ExclusionCode::from_code(code).is_some()));
                assert!(coverage.until.is_none_or(|until| until >= coverage.since), "{coverage:?}");
            }
            Record::BonusMalus(malus) => assert!(Coefficient::from_hundredths(malus.coefficient_hundredths).is_ok()),
            Record::Mandate(mandate) => {
                assert!(Iban::parse(&mandate.iban).is_ok(), "{}", mandate.iban);
                assert!(mandate.reference.len() <= 35);
            }
            Record::Premium(premium) => {
                assert!(premium.lines.iter().all(|it| PremiumLineKind::from_code(&it.kind).is_some()));
            }
            Record::Instalment(instalment) => assert!(instalment.cents > 0, "{instalment:?}"),
            Record::Payment(payment) => assert!(payment.cents > 0, "{payment:?}"),
            Record::Driver(_) | Record::PastClaim(_) | Record::Withdrawal(_) => {}
        }
    }
}

fn check_address(address: &AddressRecord) {
    assert!(PostalCode::parse(&address.postal_code).is_ok(), "{address:?}");
    assert!(InseeCode::parse(&address.insee_code).is_ok(), "{address:?}");
    let written = [&address.line1, &address.city].into_iter().chain(&address.line2);
    assert!(written.into_iter().all(|line| AddressLine::parse(line).is_ok()), "{address:?}");
    let known = include_str!("../data/communes.csv");
    let line = format!("{},{},{}", address.insee_code, address.postal_code, address.city);
    assert!(known.lines().any(|row| row == line), "{line} do not belong together");
}

fn luhn(digits: &str) -> u32 {
    let weigh = |(place, digit): (usize, char)| {
        let twice = digit.to_digit(10).unwrap_or(0) * if place % 2 == 1 { 2 } else { 1 };
        twice / 10 + twice % 10
    };
    digits.chars().rev().enumerate().map(weigh).sum::<u32>() % 10
}

#[test]
fn a_line_speaks_only_of_what_an_earlier_one_has_brought() {
    let mut seen = BTreeSet::new();
    for record in demonstration(today()) {
        let (id, refers) = match &record {
            Record::Broker(it) => (&it.id, vec![]),
            Record::RiskCarrier(it) => (&it.id, vec![]),
            Record::Person(it) => (&it.id, vec![]),
            Record::Contract(it) => {
                (&it.id, [&it.policyholder, &it.risk_carrier].into_iter().chain(&it.broker).collect::<Vec<_>>())
            }
            Record::Withdrawal(it) => (&it.id, vec![&it.id]),
            Record::InsuredObject(it) => (&it.id, vec![&it.contract]),
            Record::Driver(it) => (&it.id, vec![&it.contract, &it.person]),
            Record::Coverage(it) => (&it.id, vec![&it.contract]),
            Record::Premium(it) => (&it.id, vec![&it.contract]),
            Record::BonusMalus(it) => (&it.id, vec![&it.contract]),
            Record::PastClaim(it) => (&it.id, std::iter::once(&it.contract).chain(&it.driver).collect()),
            Record::Mandate(it) => (&it.id, vec![&it.contract]),
            Record::Instalment(it) => (&it.id, vec![&it.contract]),
            Record::Payment(it) => (&it.id, vec![&it.instalment]),
        };
        assert!(refers.iter().all(|id| seen.contains(*id)), "{record:?}");
        assert!(seen.insert(id.clone()), "{id} stands twice");
    }
}

#[test]
fn numbers_plates_and_vins_are_never_given_twice() {
    let mut seen = BTreeSet::new();
    for record in records(&generated(3_000, 1, today())) {
        match record {
            Record::Contract(contract) => assert!(seen.insert(contract.number)),
            Record::InsuredObject(object) => {
                assert!(seen.insert(object.number));
                if let ThingRecord::Vehicle(vehicle) = object.thing {
                    // A contract that replaces another insures the same vehicle.
                    seen.extend(vehicle.plate.map(|plate| format!("{plate} {}", vehicle.vin.unwrap_or_default())));
                }
            }
            _ => {}
        }
    }
    let vehicles: Vec<(&str, &str)> = seen.iter().filter_map(|it| it.split_once(' ')).collect();
    assert!(vehicles.len() > 1_000);
    assert_eq!(vehicles.iter().map(|(plate, _)| plate).collect::<BTreeSet<_>>().len(), vehicles.len());
    assert_eq!(vehicles.iter().map(|(_, vin)| vin).collect::<BTreeSet<_>>().len(), vehicles.len());
}

#[test]
fn contracts_are_in_every_state_on_whatever_day() {
    for as_of in [today(), NaiveDate::from_ymd_opt(2028, 2, 29).unwrap()] {
        let states: BTreeSet<String> =
            contracts(&demonstration(as_of)).map(|contract| state_word(contract, as_of)).collect();
        let wanted = [
            "in force",
            "not started",
            "ending Renewal",
            "ending AfterOneYear",
            "ending LifeChange",
            "ending Insurer",
            "suspended Unpaid",
            "suspended VehicleSold",
            "suspended Requested",
            "ended Renewal",
            "ended AfterOneYear",
            "ended VehicleSold",
            "ended LifeChange",
            "ended Unpaid",
            "ended Insurer",
            "ended Replaced",
        ];
        assert_eq!(states.iter().map(String::as_str).collect::<BTreeSet<_>>(), wanted.into());
    }
}

fn state_word(contract: &ContractRecord, as_of: NaiveDate) -> String {
    use domain::contract::{EndReason, SuspensionReason};
    let code = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let end = contract.end_reason.map(|it| code(serde_json::to_value(it).unwrap()));
    let suspension = contract.suspension_reason.map(|it| code(serde_json::to_value(it).unwrap()));
    let facts = CoverFacts {
        starts_on: contract.starts_on,
        ends_on: contract.ends_on,
        end_reason: end.as_deref().and_then(EndReason::from_code),
        suspended_from: contract.suspended_from,
        suspension_reason: suspension.as_deref().and_then(SuspensionReason::from_code),
    };
    match facts.state(as_of) {
        CoverState::InForce => "in force".to_owned(),
        CoverState::NotStarted { .. } => "not started".to_owned(),
        CoverState::Ending { reason, .. } => format!("ending {reason:?}"),
        CoverState::Suspended { reason, .. } => format!("suspended {reason:?}"),
        CoverState::Ended { reason, .. } => format!("ended {reason:?}"),
    }
}

#[test]
fn premiums_add_up_and_their_instalments_sum_to_them_to_the_cent() {
    let whole: usize = both().iter().map(|records| years_that_sum_up(records)).sum();
    assert!(whole > 500);
}

/// Checks the premiums of a portfolio; how many of them have all their instalments.
fn years_that_sum_up(records: &[Record]) -> usize {
    let mut due: BTreeMap<(&str, &str), Vec<&InstalmentRecord>> = BTreeMap::new();
    for record in records {
        if let Record::Instalment(instalment) = record {
            // The year of the contract stands in the identifier, after the contract's own.
            let year = instalment.id.get(instalment.contract.len() + 2..).and_then(|it| it.get(..2)).unwrap();
            due.entry((&instalment.contract, year)).or_default().push(instalment);
        }
    }
    let parts: BTreeMap<&str, usize> = contracts(records)
        .map(|contract| {
            let parts = match contract.payment_frequency {
                PaymentFrequency::Annual => 1,
                PaymentFrequency::HalfYearly => 2,
                PaymentFrequency::Quarterly => 4,
                PaymentFrequency::Monthly => 12,
            };
            (contract.id.as_str(), parts)
        })
        .collect();
    let cut: BTreeSet<&str> = contracts(records)
        .filter(|contract| contract.ends_on.is_some() || contract.suspended_from.is_some())
        .map(|contract| contract.id.as_str())
        .collect();
    let mut whole = 0;
    for record in records {
        let Record::Premium(premium) = record else { continue };
        assert_eq!(premium.lines.iter().map(|line| line.cents).sum::<i64>(), premium.total_cents, "{premium:?}");
        let year = premium.id.get(premium.id.len() - 2..).unwrap();
        let Some(instalments) = due.get(&(premium.contract.as_str(), year)) else { continue };
        let sum: i64 = instalments.iter().map(|instalment| instalment.cents).sum();
        assert!(instalments.iter().all(|it| (premium.from..=premium.until).contains(&it.due_on)));
        if Some(&instalments.len()) == parts.get(premium.contract.as_str()) && !cut.contains(premium.contract.as_str())
        {
            assert_eq!(sum, premium.total_cents, "{premium:?}");
            whole += 1;
        } else {
            assert!(sum <= premium.total_cents, "{premium:?}");
        }
    }
    whole
}

#[test]
fn nothing_is_paid_in_the_future_and_what_is_given_back_was_received() {
    let mut balances: BTreeMap<String, i64> = BTreeMap::new();
    let mut outcomes = BTreeSet::new();
    for record in demonstration(today()) {
        if let Record::Payment(payment) = record {
            assert!(payment.paid_on <= today());
            let sign = match payment.outcome {
                PaymentOutcome::Settled => 1,
                PaymentOutcome::Rejected => 0,
                PaymentOutcome::Refunded => -1,
            };
            outcomes.insert(sign);
            *balances.entry(payment.instalment).or_default() += sign * payment.cents;
        }
    }
    assert!(balances.values().all(|balance| *balance >= 0));
    assert_eq!(outcomes, [-1, 0, 1].into());
}

#[test]
fn a_contract_suspended_for_non_payment_has_a_refused_instalment_that_explains_it() {
    let records = demonstration(today());
    let sofia = cast().into_iter().find(|member| member.key == "sofia").unwrap();
    let contract = contracts(&records).find(|it| it.number == sofia.contract_number.as_str()).unwrap();
    let refused: Vec<&str> = records
        .iter()
        .filter_map(|record| match record {
            Record::Payment(payment) if payment.outcome == PaymentOutcome::Rejected => {
                Some(payment.instalment.as_str())
            }
            _ => None,
        })
        .collect();
    let first_refused = records
        .iter()
        .find_map(|record| match record {
            Record::Instalment(it) if it.contract == contract.id && refused.contains(&it.id.as_str()) => {
                Some(it.due_on)
            }
            _ => None,
        })
        .unwrap();
    // Ten days before formal notice, thirty before suspension (art. L113-3).
    assert!(first_refused.checked_add_days(Days::new(40)).unwrap() <= contract.suspended_from.unwrap());
}

#[test]
fn the_demo_has_couples_who_share_an_email_and_a_car() {
    let records = demonstration(today());
    let mut by_email: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut drivers: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for record in &records {
        match record {
            Record::Person(person) => {
                if let Some(email) = &person.email {
                    by_email.entry(email).or_default().push(&person.id);
                }
            }
            Record::Driver(driver) => {
                drivers.entry(&driver.contract).or_default().insert(&driver.person);
            }
            _ => {}
        }
    }
    assert!(by_email.values().all(|people| people.len() <= 2));
    let couples: Vec<_> = by_email.values().filter(|people| people.len() == 2).collect();
    let together = couples.iter().filter(|couple| drivers.values().any(|car| couple.iter().all(|it| car.contains(it))));
    assert!(couples.len() > 10 && together.count() > 5);
}
