//! What the named cast promises to the tests, the screenshots and the README.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    password,
    reference::{ContractNumber, ObjectNumber},
};

use super::{contracts, demonstration, state_word, today};
use crate::{feed::Record, generate::cast};

#[test]
fn the_cast_is_in_the_demo_word_for_word() {
    let records = demonstration(today());
    let people: BTreeMap<&str, _> = records
        .iter()
        .filter_map(|record| match record {
            Record::Person(person) => Some((person.id.as_str(), person)),
            _ => None,
        })
        .collect();
    let objects: BTreeMap<&str, &str> = records
        .iter()
        .filter_map(|record| match record {
            Record::InsuredObject(object) => Some((object.contract.as_str(), object.number.as_str())),
            _ => None,
        })
        .collect();
    let members = cast();
    assert!(members.len() >= 11);
    assert_eq!(members.iter().map(|member| &member.key).collect::<BTreeSet<_>>().len(), members.len());
    let mut serials: Vec<u32> = Vec::new();
    for member in &members {
        let first = member.contracts.first().unwrap();
        assert_eq!((&member.contract_number, &member.object_number), (&first.number, &first.object_number));
        assert_eq!(member.name, format!("{} {}", member.first_name, member.last_name));
        assert_eq!(member.postal_code, member.address.postal_code);
        for cast_contract in &member.contracts {
            let serial = cast_contract.number.as_str()[2..10].parse().unwrap();
            serials.push(serial);
            assert_eq!(cast_contract.number, ContractNumber::from_serial(serial));
            assert_eq!(cast_contract.object_number, ObjectNumber::from_serial(serial));
            let contract = contracts(&records).find(|it| it.number == cast_contract.number.as_str()).unwrap();
            assert_eq!(objects.get(contract.id.as_str()), Some(&cast_contract.object_number.as_str()));
            let holder = people.get(contract.policyholder.as_str()).unwrap();
            assert_eq!(
                (holder.birth_date, &holder.email, &holder.mobile),
                (member.birth_date, &member.email, &member.mobile)
            );
        }
    }
    serials.sort_unstable();
    assert!(serials.iter().copied().eq((10_000_001..).take(serials.len())), "{serials:?}");
}

#[test]
fn the_cast_plays_the_parts_that_tests_and_screenshots_need() {
    let records = demonstration(today());
    let state = |key: &str| {
        let member = cast().into_iter().find(|member| member.key == key).unwrap();
        let contract = contracts(&records).find(|it| it.number == member.contract_number.as_str()).unwrap();
        state_word(contract, today())
    };
    assert_eq!(state("camille"), "in force");
    assert_eq!(state("gerard"), "ended VehicleSold");
    assert_eq!(state("sofia"), "suspended Unpaid");
    assert_eq!(state("tom"), "not started");
    let lea = records.iter().find_map(|record| match record {
        Record::Driver(driver) if driver.person == "CAST-lea" => Some(driver.licence.issued_on),
        _ => None,
    });
    assert!(today().years_since(lea.unwrap()).unwrap() < 3);
    let paul = contracts(&records).find(|contract| contract.policyholder == "CAST-paul").unwrap();
    assert!(paul.broker.is_some());
}

#[test]
fn the_passwords_of_the_cast_are_as_strong_as_anybodys_must_be() {
    for member in cast() {
        let Some(secret) = &member.password else { continue };
        assert!(password::check_shape(secret).is_ok(), "{}", member.key);
        assert!(password::estimated_bits(secret) >= 50.0, "{}", member.key);
        assert!(u8::from(zxcvbn::zxcvbn(secret, &[&member.name]).score()) >= 3, "{}", member.key);
    }
}
