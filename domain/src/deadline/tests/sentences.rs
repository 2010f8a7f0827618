//! What people are told.

use super::of;
use crate::{
    calendar::Calendar,
    dated::day,
    deadline::{Ground, Rule, delays, due, due_within, explain, term::ouvres},
    format,
    locale::Locale,
};

#[test]
fn a_reason_says_who_must_do_what_how_it_was_counted_and_where_it_is_written() {
    let acknowledgement = of(Rule::ComplaintAcknowledgement, day(2027, 5, 12));
    assert_eq!(
        explain(&acknowledgement, Locale::Fr),
        [
            "L’assureur accuse réception d’une réclamation par écrit au plus tard 10 jours ouvrables après son envoi, à moins d’avoir déjà répondu.",
            "Le compte part du 12\u{a0}mai 2027, sans ce jour-là. Les jours ouvrables vont du lundi au samedi, hors jours fériés.",
            "Un jour férié n’a pas compté\u{a0}: 17\u{a0}mai 2027 (lundi de Pentecôte).",
            "Source\u{a0}: Recommandation ACPR 2024-R-02.",
        ]
    );
    let claim = due(Rule::ClaimDeclaration, day(2027, 3, 24), Calendar::AlsaceMoselle).unwrap();
    assert_eq!(
        explain(&claim, Locale::En),
        [
            "A claim is reported as soon as it is known, no later than 5 working days after that day. Later, it is reported all the same: being late is not by itself a reason to refuse it.",
            "The count starts from 24\u{a0}March 2027, without that day. Working days are Monday to Friday, public holidays aside.",
            "Public holidays were left out: 26\u{a0}March 2027 (Good Friday) and 29\u{a0}March 2027 (Easter Monday).",
            "Source: Code des assurances, art. L113-2, 4°.",
        ]
    );
}

#[test]
fn what_is_counted_back_says_so() {
    let told = explain(&of(Rule::RenewalNotice, day(2027, 1, 1)), Locale::Fr);
    assert_eq!(
        told,
        [
            "Un contrat se résilie à son échéance si la demande part au moins 2 mois avant\u{a0}; sa date d’envoi compte.",
            "Le compte remonte depuis le 1er\u{a0}janvier 2027, sans ce jour-là.",
            "Source\u{a0}: Code des assurances, art. L113-12.",
        ]
    );
}

#[test]
fn a_date_that_is_stretched_says_so() {
    let told = explain(&of(Rule::DisasterDeclaration, day(2027, 4, 2)), Locale::Fr);
    let stretched = "Le 2\u{a0}mai 2027 est un samedi, un dimanche ou un jour férié\u{a0}: c’est encore accepté jusqu’au 3\u{a0}mai 2027.";
    assert!(told.iter().any(|sentence| sentence == stretched), "{told:?}");
}

#[test]
fn a_promise_and_a_contract_are_told_from_the_law() {
    let last = |told: Vec<String>| told.last().cloned().unwrap();
    let promise = of(Rule::MessageAnswer, day(2026, 11, 23));
    assert_eq!(last(explain(&promise, Locale::En)), "This is a promise: the law does not ask for it.");
    let known = day(2026, 11, 23);
    let own = due_within(Rule::ClaimDeclaration, ouvres(10), known, Calendar::Mainland).unwrap();
    assert!(explain(&own, Locale::Fr)[0].contains("10 jours ouvrés"));
    assert!(last(explain(&own, Locale::Fr)).starts_with("Le contrat fixe ce délai"));
}

#[test]
fn the_date_of_hours_has_its_hour() {
    let asked = day(2026, 11, 23).and_hms_opt(8, 5, 0).unwrap().and_utc();
    let certificate = due(Rule::CertificateIssue, asked, Calendar::Mainland).unwrap();
    assert_eq!(format::due_date(&certificate, Locale::Fr), "25\u{a0}novembre 2026 à 9\u{a0}h\u{a0}05");
    assert_eq!(format::due_date(&of(Rule::ComplaintAnswer, day(2026, 12, 31)), Locale::En), "28\u{a0}February 2027");
}

#[test]
fn every_line_says_in_both_languages_who_must_do_what_until_when() {
    for delay in delays() {
        for locale in Locale::ALL {
            let sentence = delay.reason.in_language(locale);
            assert!(sentence.contains("{term}"), "{:?}: {sentence}", delay.rule);
            assert!(sentence.ends_with('.'), "{:?}: {sentence}", delay.rule);
        }
        assert_ne!(delay.reason.fr, delay.reason.en, "{:?}", delay.rule);
        assert!(!delay.source.text.is_empty(), "{:?}", delay.rule);
    }
}

#[test]
fn every_line_is_typeset_as_the_pages_are() {
    let loose = [" :", " ;", " ?", " !", " »", "« "];
    for delay in delays() {
        let (fr, en) = (delay.reason.fr, delay.reason.en);
        assert!(!fr.contains('\'') && !en.contains('\''), "{:?} has a straight apostrophe", delay.rule);
        assert!(!loose.iter().any(|sign| fr.contains(sign)), "{:?} has a loose French sign", delay.rule);
        assert!(!fr.contains("  ") && !en.contains("  "), "{:?} has two spaces", delay.rule);
    }
}

#[test]
fn what_the_contract_says_is_not_in_the_table_and_everything_else_is() {
    for delay in delays() {
        assert_eq!(delay.term.is_none(), delay.manner.ground == Ground::Contract, "{:?}", delay.rule);
    }
}
