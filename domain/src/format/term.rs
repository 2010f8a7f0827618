//! Lengths of delays: `5 jours ouvrés`, `2 mois`, `1 month`.

use super::counted::{self, Counted, DAYS, HOURS};
use crate::{
    deadline::{Term, Unit},
    locale::Locale,
};

const OUVRABLES: Counted =
    ["jour ouvrable", "jours ouvrables", "working day (Saturdays included)", "working days (Saturdays included)"];
const OUVRES: Counted = ["jour ouvr\u{e9}", "jours ouvr\u{e9}s", "working day", "working days"];
const WEEKS: Counted = ["semaine", "semaines", "week", "weeks"];
const MONTHS: Counted = ["mois", "mois", "month", "months"];
const YEARS: Counted = ["an", "ans", "year", "years"];

/// The length of a delay.
pub fn term(term: Term, locale: Locale) -> String {
    let word = match term.unit {
        Unit::Hours => HOURS,
        Unit::Days => DAYS,
        Unit::Ouvrables => OUVRABLES,
        Unit::Ouvres => OUVRES,
        Unit::Weeks => WEEKS,
        Unit::Months => MONTHS,
        Unit::Years => YEARS,
    };
    let mut text = String::new();
    counted::push(&mut text, term.count.get().into(), word, locale);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_a_number_and_its_word() {
        for (count, unit, french, english) in [
            (24, Unit::Hours, "24 heures", "24 hours"),
            (1, Unit::Days, "1 jour", "1 day"),
            (10, Unit::Ouvrables, "10 jours ouvrables", "10 working days (Saturdays included)"),
            (5, Unit::Ouvres, "5 jours ouvr\u{e9}s", "5 working days"),
            (6, Unit::Weeks, "6 semaines", "6 weeks"),
            (1, Unit::Months, "1 mois", "1 month"),
            (2, Unit::Months, "2 mois", "2 months"),
            (1, Unit::Years, "1 an", "1 year"),
            (10, Unit::Years, "10 ans", "10 years"),
        ] {
            let length = Term { count: std::num::NonZeroU16::new(count).unwrap(), unit };
            assert_eq!(term(length, Locale::Fr), french);
            assert_eq!(term(length, Locale::En), english);
        }
    }
}
