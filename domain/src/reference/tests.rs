//! Proof that a slip in a number is always noticed, and that what people type is read.

use proptest::prelude::*;

use super::*;

#[test]
fn what_people_type_is_read_as_the_number_on_the_paper() {
    let number = ContractNumber::from_serial(12_345_678);
    let canonical = number.as_str();
    let letter = &canonical[10..];
    for typed in [
        canonical.to_owned(),
        number.grouped(),
        canonical.to_lowercase(),
        format!("  ac-1234.5678-{letter}\n"),
        format!("\u{202a}AC\u{a0}1234\u{202f}5678\u{2003}{letter}\u{202c}"),
        format!("AC\u{2011}1234\u{2013}5678{letter}"),
    ] {
        assert_eq!(ContractNumber::parse(&typed), Ok(number.clone()), "{typed:?}");
    }
    assert_eq!(number.grouped(), format!("AC 1234 5678 {letter}"));
}

#[test]
fn each_fault_has_its_own_name() {
    let number = ContractNumber::from_serial(1).as_str().to_owned();
    let wrong_letter = if number.ends_with('A') { 'B' } else { 'A' };
    let mistyped = format!("{}{wrong_letter}", &number[..10]);
    for (typed, fault) in [
        (String::new(), ReferenceError::Empty),
        (" \u{a0}\u{200b}-. ".to_owned(), ReferenceError::Empty),
        ("OB000000010".to_owned(), ReferenceError::Prefix),
        ("12345678".to_owned(), ReferenceError::Prefix),
        ("AC1234".to_owned(), ReferenceError::Length),
        (format!("{number}9"), ReferenceError::Length),
        (format!("AC{}", "1".repeat(10_000)), ReferenceError::Length),
        ("AC<b>12345</b>".to_owned(), ReferenceError::Alphabet),
        ("AC1234567\u{1f600}K".to_owned(), ReferenceError::Alphabet),
        ("AC\u{661}\u{662}\u{663}45678K".to_owned(), ReferenceError::Alphabet),
        ("AC1234567OK".to_owned(), ReferenceError::Alphabet),
        ("AC12345678O".to_owned(), ReferenceError::Alphabet),
        ("AC123456789".to_owned(), ReferenceError::Alphabet),
        (mistyped, ReferenceError::Check),
    ] {
        assert_eq!(ContractNumber::parse(&typed), Err(fault), "{typed:.40}");
    }
}

#[test]
fn the_same_digits_carry_another_letter_under_another_prefix() {
    let letters = [
        ContractNumber::from_serial(42).to_string().pop(),
        ObjectNumber::from_serial(42).to_string().pop(),
        CertificateNumber::from_serial(42).to_string().pop(),
        ReceiptNumber::from_serial(42).to_string().pop(),
    ];
    for (place, letter) in letters.iter().enumerate() {
        assert!(!letters[place + 1..].contains(letter));
    }
}

#[test]
fn a_number_crosses_the_wire_as_text_and_is_checked_on_arrival() {
    let number = ObjectNumber::from_serial(7);
    let json = serde_json::to_string(&number).unwrap();
    assert_eq!(json, format!("\"{number}\""));
    assert_eq!(serde_json::from_str::<ObjectNumber>(&json).unwrap(), number);
    assert!(serde_json::from_str::<ObjectNumber>("\"OB00000007\"").is_err());
    assert!(serde_json::from_str::<ContractNumber>(&json).is_err());
}

proptest! {
    #[test]
    fn every_serial_makes_a_number_that_is_read_back(serial in 0_u32..100_000_000) {
        let number = ContractNumber::from_serial(serial);
        prop_assert_eq!(ContractNumber::parse(number.as_str()), Ok(number.clone()));
        prop_assert_eq!(ContractNumber::parse(&number.grouped()), Ok(number.clone()));
        prop_assert_eq!(number.as_str()[2..10].parse::<u32>(), Ok(serial));
    }

    #[test]
    fn every_wrong_character_is_noticed(serial in 0_u32..100_000_000) {
        let number = ContractNumber::from_serial(serial).to_string();
        for place in 0..LENGTH {
            for wrong in ('0'..='9').chain('A'..='Z').filter(|c| !number[place..].starts_with(*c)) {
                let mut mistyped = number.clone();
                mistyped.replace_range(place..=place, &wrong.to_string());
                prop_assert!(ContractNumber::parse(&mistyped).is_err(), "{} for {}", mistyped, number);
            }
        }
    }

    #[test]
    fn every_two_neighbours_swapped_are_noticed(serial in 0_u32..100_000_000) {
        let number = ContractNumber::from_serial(serial).to_string();
        for place in 0..LENGTH - 1 {
            let mut characters: Vec<char> = number.chars().collect();
            characters.swap(place, place + 1);
            let swapped: String = characters.into_iter().collect();
            prop_assume!(swapped != number || number[place..=place] == number[place + 1..place + 2]);
            prop_assert_eq!(ContractNumber::parse(&swapped).is_ok(), swapped == number);
        }
    }

    #[test]
    fn no_text_whatever_breaks_the_reading(text in any::<String>()) {
        if let Ok(number) = ContractNumber::parse(&text) {
            prop_assert_eq!(number.as_str().len(), LENGTH);
        }
    }
}
