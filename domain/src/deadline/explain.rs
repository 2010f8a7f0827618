//! Why a date is what it is: the sentences that open under a countdown.
//!
//! They address nobody, because the same piece stands on the customer's page and in the staff's queue. Here and not among the
//! pages' texts, because a rule, its figure and its sentence change together, in one line of the table.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Counting, Delay, Due, Ground, Unit};
use crate::{format, locale::Locale};

/// Who must do what until when, how it was counted, and where it is written, a sentence or two each, in the order to read.
pub fn explain(due: &Due, locale: Locale) -> Vec<String> {
    let Some(delay) = due.delay() else { return Vec::new() };
    let told = [
        Some(reason(due, delay, locale)),
        Some(counted(due, delay, locale)),
        left_out(due, locale),
        tolerated(due, locale),
    ];
    told.into_iter().flatten().chain([source(due, delay, locale)]).collect()
}

fn reason(due: &Due, delay: &Delay, locale: Locale) -> String {
    delay.reason.in_language(locale).replace("{term}", &format::term(due.term, locale))
}

/// From which day, in which unit.
fn counted(due: &Due, delay: &Delay, locale: Locale) -> String {
    let began = format::date(due.began, locale);
    if delay.manner.counting == Counting::Towards {
        return match locale {
            Locale::Fr => {
                format!("Le compte remonte depuis le {began}, sans ce jour-là.{}", which_days(due.term.unit, locale))
            }
            Locale::En => {
                format!("The count goes back from {began}, without that day.{}", which_days(due.term.unit, locale))
            }
        };
    }
    match (locale, due.term.unit) {
        (Locale::Fr, Unit::Hours) => format!("Les heures comptent toutes, depuis le {began}."),
        (Locale::En, Unit::Hours) => format!("Every hour counts, from {began}."),
        (Locale::Fr, unit) => format!("Le compte part du {began}, sans ce jour-là.{}", which_days(unit, locale)),
        (Locale::En, unit) => format!("The count starts from {began}, without that day.{}", which_days(unit, locale)),
    }
}

const fn which_days(unit: Unit, locale: Locale) -> &'static str {
    match (locale, unit) {
        (Locale::Fr, Unit::Ouvres) => " Les jours ouvrés vont du lundi au vendredi, hors jours fériés.",
        (Locale::En, Unit::Ouvres) => " Working days are Monday to Friday, public holidays aside.",
        (Locale::Fr, Unit::Ouvrables) => " Les jours ouvrables vont du lundi au samedi, hors jours fériés.",
        (Locale::En, Unit::Ouvrables) => " They are Monday to Saturday, public holidays aside.",
        _ => "",
    }
}

/// The holidays that made it longer, if any.
fn left_out(due: &Due, locale: Locale) -> Option<String> {
    let (first, last) = if due.last_day < due.began { (due.last_day, due.began) } else { (due.began, due.last_day) };
    let holidays: Vec<String> = first
        .iter_days()
        .skip(1)
        .take_while(|day| *day <= last && *day != due.began)
        .filter(|day| would_count(due.term.unit, *day))
        .filter_map(|day| Some((day, due.calendar.holiday_on(day)?)))
        .map(|(day, holiday)| format!("{} ({})", format::date(day, locale), holiday.name(locale)))
        .collect();
    let named = format::list(&holidays, locale);
    match (locale, holidays.len()) {
        (_, 0) => None,
        (Locale::Fr, 1) => Some(format!("Un jour férié n’a pas compté\u{a0}: {named}.")),
        (Locale::Fr, _) => Some(format!("Des jours fériés n’ont pas compté\u{a0}: {named}.")),
        (Locale::En, 1) => Some(format!("A public holiday was left out: {named}.")),
        (Locale::En, _) => Some(format!("Public holidays were left out: {named}.")),
    }
}

/// Whether a day would count if it were no holiday.
fn would_count(unit: Unit, day: NaiveDate) -> bool {
    match unit {
        Unit::Ouvres => !matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
        Unit::Ouvrables => day.weekday() != Weekday::Sun,
        _ => false,
    }
}

/// That what comes a little later is accepted, where it is.
fn tolerated(due: &Due, locale: Locale) -> Option<String> {
    if due.accepted_until == due.ends_at {
        return None;
    }
    let (last, accepted) = (format::date(due.last_day, locale), format::date(due.accepted_day, locale));
    Some(match locale {
        Locale::Fr if due.accepted_day == due.last_day => {
            format!("Après cette heure, c’est encore accepté jusqu’à la fin du {last}.")
        }
        Locale::En if due.accepted_day == due.last_day => {
            format!("After that hour, it is still accepted until the end of {last}.")
        }
        Locale::Fr => {
            format!(
                "Le {last} est un samedi, un dimanche ou un jour férié\u{a0}: c’est encore accepté jusqu’au {accepted}."
            )
        }
        Locale::En => {
            format!("{last} is a Saturday, a Sunday or a public holiday: it is still accepted until {accepted}.")
        }
    })
}

fn source(due: &Due, delay: &Delay, locale: Locale) -> String {
    let text = delay.source.text;
    match (locale, delay.manner.ground, due.own_term) {
        (Locale::Fr, Ground::Promise, _) => "C’est un engagement\u{a0}: la loi ne l’impose pas.".to_owned(),
        (Locale::En, Ground::Promise, _) => "This is a promise: the law does not ask for it.".to_owned(),
        (Locale::Fr, Ground::Contract, _) => format!("Ce délai est fixé par le contrat ({text})."),
        (Locale::En, Ground::Contract, _) => format!("The contract sets this time ({text})."),
        (Locale::Fr, _, true) => format!("Le contrat fixe ce délai, au moins aussi favorable que la loi ({text})."),
        (Locale::En, _, true) => format!("The contract sets this time, at least as kind as the law ({text})."),
        (Locale::Fr, _, false) => format!("Source\u{a0}: {text}."),
        (Locale::En, _, false) => format!("Source: {text}."),
    }
}
