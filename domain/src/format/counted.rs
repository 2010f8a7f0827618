//! A number and the word for what it counts, in the right form: `1 jour`, `2 days`.

use super::digits;
use crate::locale::Locale;

/// The word for what is counted: for one and for several, in French, then in English.
pub(super) type Counted = [&'static str; 4];

pub(super) const SECONDS: Counted = ["seconde", "secondes", "second", "seconds"];
pub(super) const MINUTES: Counted = ["minute", "minutes", "minute", "minutes"];
pub(super) const HOURS: Counted = ["heure", "heures", "hour", "hours"];
pub(super) const DAYS: Counted = ["jour", "jours", "day", "days"];

/// Appends a number and its word.
pub(super) fn push(text: &mut String, count: u64, word: Counted, locale: Locale) {
    let [french_one, french_many, english_one, english_many] = word;
    digits::push(text, count, 1);
    text.push(' ');
    // Nothing is singular in French and plural in English.
    text.push_str(match (locale, count) {
        (Locale::Fr, 0 | 1) => french_one,
        (Locale::Fr, _) => french_many,
        (Locale::En, 1) => english_one,
        (Locale::En, _) => english_many,
    });
}
