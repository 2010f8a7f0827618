//! Numbers that people copy, and the words of the button that copies them.

use domain::locale::Locale;
use leptos::prelude::*;

use crate::{
    components::{CopyWords, Reference},
    i18n::t,
};

/// The words of the button that copies a number: which one is said, for a page has several.
fn copy_words(what: &str, locale: Locale) -> CopyWords {
    CopyWords { copy: t::portal::copy(locale, what), copied: t::portal::copied(locale, what) }
}

/// A number with its button; `what` names it inside a sentence.
pub fn grouped_reference(grouped: String, what: &str, locale: Locale) -> AnyView {
    view! { <Reference grouped words=copy_words(what, locale) /> }.into_any()
}

/// A number that comes in one piece, in groups of four.
pub fn in_fours(number: &str) -> String {
    let mut grouped = String::with_capacity(number.len() * 5 / 4);
    for (place, letter) in number.chars().enumerate() {
        if place > 0 && place.is_multiple_of(4) {
            grouped.push(' ');
        }
        grouped.push(letter);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::in_fours;

    #[test]
    fn a_long_number_is_read_four_by_four() {
        assert_eq!(in_fours("RUMAC10000001J001"), "RUMA C100 0000 1J00 1");
        assert_eq!(in_fours("1234"), "1234");
    }
}
