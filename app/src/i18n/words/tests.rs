//! Whether every word of the trade is there, in both languages, as its place wants it.
//!
//! That a text exists is the compiler's business. That it is not empty, was translated, ends as a sentence does and keeps French
//! punctuation on its line is checked here, over whole sets, so that a new word is checked the day it is written.

use chrono::NaiveDate;
use domain::{
    address::PostalAddress,
    certificate::{CertificateKind, NotIssued},
    contract::{CoverState, EndReason, PaymentFrequency, PaymentMeans, Product, Standing, SuspensionReason},
    coverage::{CoverageCode, ExclusionCode},
    insured_object::{DriverRole, HomeKind, Occupancy, VehicleUse},
    locale::Locale,
    premium::PremiumLineKind,
    staff::StaffRole,
    view::{InstalmentState, ThingView},
};

use super::*;

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2027, 3, 2).unwrap();

/// The texts of a set in both languages: French, English.
fn both<X: Copy, T: Into<String>>(set: &[X], text: impl Fn(X, Locale) -> T) -> Vec<(String, String)> {
    set.iter().map(|word| (text(*word, Locale::Fr).into(), text(*word, Locale::En).into())).collect()
}

/// Names: there, and typeset.
fn check_names(texts: Vec<(String, String)>) {
    for (french, english) in texts {
        assert!(!french.is_empty() && !english.is_empty(), "{french} / {english}");
        assert!(!french.contains('\'') && !english.contains('\''), "a straight apostrophe: {french} / {english}");
        for sign in [" :", " ;", " ?", " !", " »", "« "] {
            assert!(!french.contains(sign), "a line may break at «{sign}»: {french}");
        }
    }
}

/// Sentences: there, typeset, ended, and not the same in both languages.
fn check_sentences(texts: Vec<(String, String)>) {
    for (french, english) in &texts {
        assert_ne!(french, english);
        assert!(french.ends_with('.') && english.ends_with('.'), "no sentence: {french} / {english}");
    }
    check_names(texts);
}

const SUSPENDED: CoverState = CoverState::Suspended { since: DAY, reason: SuspensionReason::Unpaid };
const STATES: [CoverState; 5] = [
    CoverState::NotStarted { from: DAY },
    CoverState::InForce,
    CoverState::Ending { on: DAY, reason: EndReason::Renewal },
    SUSPENDED,
    CoverState::Ended { on: DAY, reason: EndReason::Renewal },
];

fn refusals() -> Vec<NotIssued> {
    let suspended = SuspensionReason::ALL.iter().map(|reason| NotIssued::Suspended { since: DAY, reason: *reason });
    let others = [NotIssued::UnregisteredVehicle, NotIssued::NothingInsured, NotIssued::Restricted, NotIssued::TooOld];
    suspended.chain(others).collect()
}

fn vehicle(plate: Option<&str>) -> ThingView {
    ThingView::Vehicle {
        model: "Renault Clio".to_owned(),
        plate: plate.map(ToOwned::to_owned),
        vin: None,
        first_registered_on: None,
        usage: VehicleUse::Private,
    }
}

fn home(kind: HomeKind, rooms: u16) -> ThingView {
    let address = PostalAddress::parse("4 rue Crébillon", None, "44000", "44109", "Nantes").unwrap();
    ThingView::Home { address, kind, occupancy: Occupancy::Tenant, rooms, area_m2: 62 }
}

#[test]
fn every_name_is_there_in_both_languages() {
    check_names(both(Product::ALL, product));
    check_names(both(HomeKind::ALL, home_kind));
    check_names(both(Occupancy::ALL, occupancy));
    check_names(both(VehicleUse::ALL, vehicle_use));
    check_names(both(DriverRole::ALL, driver_role));
    check_names(both(CertificateKind::ALL, certificate_kind));
    check_names(both(CoverageCode::ALL, coverage_name));
    check_names(both(ExclusionCode::ALL, exclusion));
    check_names(both(PremiumLineKind::ALL, premium_line));
    check_names(both(PaymentFrequency::ALL, payment_frequency));
    check_names(both(PaymentMeans::ALL, payment_means));
    check_names(both(&STATES, |state, locale| cover_state(&state, locale)));
    let instalments =
        [InstalmentState::Upcoming, InstalmentState::Overdue, InstalmentState::Rejected, InstalmentState::Paid];
    check_names(both(&instalments, instalment_state));
}

#[test]
fn every_sentence_is_there_and_was_translated() {
    check_sentences(both(EndReason::ALL, end_reason));
    check_sentences(both(SuspensionReason::ALL, suspension_reason));
    check_sentences(both(SuspensionReason::ALL, suspension_remedy));
    check_sentences(both(CertificateKind::ALL, certificate_about));
    check_sentences(both(CoverageCode::ALL, coverage_text));
    check_sentences(both(PremiumLineKind::ALL, premium_line_about));
    check_sentences(both(&refusals(), |why, locale| not_issued(&why, locale)));
}

#[test]
fn a_state_comes_with_the_day_that_matters() {
    let said: Vec<_> = STATES.iter().map(|state| cover_state(state, Locale::Fr)).collect();
    assert_eq!(
        said,
        [
            "Commence le 2\u{a0}mars 2027",
            "En cours",
            "Se termine le 2\u{a0}mars 2027",
            "Suspendu depuis le 2\u{a0}mars 2027",
            "Terminé le 2\u{a0}mars 2027"
        ]
    );
    assert_eq!(cover_state(&SUSPENDED, Locale::En), "Suspended since 2\u{a0}March 2027");
}

#[test]
fn inside_a_sentence_a_state_begins_with_a_small_letter() {
    assert_eq!(cover_state_within(&SUSPENDED, Locale::Fr), "suspendu depuis le 2\u{a0}mars 2027");
    check_names(both(Standing::ALL, standing));
}

#[test]
fn a_thing_is_named_by_what_is_known_of_it() {
    assert_eq!(thing_title(&vehicle(Some("AB-123-CD")), Locale::Fr), "Renault Clio, AB-123-CD");
    assert_eq!(thing_title(&vehicle(None), Locale::En), "Renault Clio");
    assert_eq!(thing_title(&home(HomeKind::Flat, 3), Locale::Fr), "Appartement de 3\u{a0}pièces, Nantes");
    assert_eq!(thing_title(&home(HomeKind::Flat, 1), Locale::Fr), "Appartement d’une pièce, Nantes");
    assert_eq!(thing_title(&home(HomeKind::House, 0), Locale::Fr), "Maison, Nantes");
    assert_eq!(thing_title(&home(HomeKind::House, 5), Locale::En), "5-room house, Nantes");
}

#[test]
fn the_old_card_is_named_only_to_explain_what_became_of_it() {
    for kind in CertificateKind::ALL {
        assert!(!certificate_kind(*kind, Locale::Fr).contains("verte"));
    }
    assert!(certificate_about(CertificateKind::VehicleMemo, Locale::Fr).contains("n’est plus émise"));
}

#[test]
fn who_answers_is_named_by_a_service_whoever_it_is() {
    let beside_a_name = |locale| StaffRole::ALL.iter().map(|role| staff_role_within(*role, locale)).collect::<Vec<_>>();
    assert_eq!(
        beside_a_name(Locale::Fr),
        ["service client", "service sinistres", "cabinet de courtage", "administration"]
    );
    assert_eq!(beside_a_name(Locale::En), ["adviser", "claims handler", "broker", "administrator"]);
}
