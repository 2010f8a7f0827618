//! Names of people and how they are addressed.
//!
//! A name is what its bearer says it is: one letter, particles, hyphens, two of them between the parents' names, apostrophes
//! anywhere. Only what cannot be in a name written in Latin script is refused.

use thiserror::Error;

use crate::{
    coded::coded,
    text,
    value::{hidden_debug, text_value},
};

/// Most characters in a name.
const MAX: usize = 100;

coded! {
    /// A form of address.
    pub enum Civility {
        /// Madame.
        Ms = "ms",
        /// Monsieur.
        Mr = "mr",
    }
}

/// Why a text is not a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PersonNameError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// It is longer than 100 characters.
    #[error("is longer than 100 characters")]
    TooLong,
    /// It holds `<` or `>`.
    #[error("has markup")]
    Markup,
    /// It holds something else than Latin letters, spaces, hyphens, apostrophes and dots.
    #[error("has a character that a name cannot have")]
    Alphabet,
}

/// A first name or a last name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName(String);

impl PersonName {
    /// Reads a name: spaces are reduced to one between words, apostrophes and hyphens to the plain ones; capitals stay as typed.
    pub fn parse(text: &str) -> Result<Self, PersonNameError> {
        let name = text::squeeze(text, MAX);
        if name.is_empty() {
            return Err(PersonNameError::Empty);
        }
        if name.chars().count() > MAX {
            return Err(PersonNameError::TooLong);
        }
        if text::has_markup(&name) {
            return Err(PersonNameError::Markup);
        }
        if !name.chars().all(may_stand) || !name.contains(text::is_latin_letter) || text::has_stacked_marks(&name) {
            return Err(PersonNameError::Alphabet);
        }
        Ok(Self(name))
    }
}

text_value!(PersonName, PersonNameError);
hidden_debug!(PersonName);

fn may_stand(c: char) -> bool {
    // The middle dot parts a doubled letter in Catalan names.
    text::is_latin_letter(c) || text::is_combining_mark(c) || matches!(c, ' ' | '-' | '\'' | '.' | '\u{b7}')
}

/// By what a name is looked up: letters without accents in lower case, one space between words, so that `Éric  D’Aubigné` and
/// `eric d aubigne` are one.
pub fn name_key(parts: &[&str]) -> String {
    let letters = parts.iter().flat_map(|part| part.chars().chain([' '])).filter(|c| !text::is_combining_mark(*c));
    let folded: String = letters.flat_map(char::to_lowercase).map(plain_letters).collect();
    folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The plain letters of one with a mark; what is not of the Latin script stands for a space.
const fn plain_letters(c: char) -> &'static str {
    match c {
        'a' | 'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'b' => "b",
        'c' | 'ç' | 'ć' | 'č' | 'ċ' => "c",
        'd' | 'đ' | 'ď' | 'ð' => "d",
        'e' | 'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'f' => "f",
        'g' | 'ğ' | 'ģ' => "g",
        'h' => "h",
        'i' | 'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'j' => "j",
        'k' => "k",
        'l' | 'ł' | 'ľ' => "l",
        'm' => "m",
        'n' | 'ñ' | 'ń' | 'ň' => "n",
        'o' | 'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'p' => "p",
        'q' => "q",
        'r' | 'ř' => "r",
        's' | 'ś' | 'š' | 'ş' | 'ș' => "s",
        't' | 'ť' | 'ţ' | 'ț' => "t",
        'u' | 'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => "u",
        'v' => "v",
        'w' => "w",
        'x' => "x",
        'y' | 'ý' | 'ÿ' => "y",
        'z' | 'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        _ => " ",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_names_are_read_as_they_are() {
        for name in [
            "Y",
            "O",
            "\u{d4}",
            "de La Tour d'Auvergne",
            "Jean-Marie",
            "Dupont--Martin",
            "O'Neill",
            "'t Hooft",
            "M'Ba",
            "Ng",
            "\u{152}uvray",
            "Ha\u{ff}",
            "Nu\u{f1}ez",
            "Nguy\u{1ec5}n",
            "Yıldız",
            "\u{160}im\u{16f}nek",
            "Gal\u{b7}la",
            "Saint-Exup\u{e9}ry J.",
            "Ame\u{301}lie",
        ] {
            assert_eq!(PersonName::parse(name).map(String::from), Ok(name.to_owned()), "{name}");
        }
    }

    #[test]
    fn a_name_is_the_same_name_however_its_signs_were_typed() {
        assert_eq!(
            PersonName::parse(" d\u{2019}Alm\u{e9}ida\u{2011}Ros\u{a0}\u{a0}Neto\n").unwrap().as_str(),
            "d'Alm\u{e9}ida-Ros Neto"
        );
    }

    #[test]
    fn each_fault_has_its_own_name() {
        let long = "Jean ".repeat(2_000);
        for (typed, fault) in [
            ("", PersonNameError::Empty),
            (" \u{a0}\u{200b}\u{202e}", PersonNameError::Empty),
            (long.as_str(), PersonNameError::TooLong),
            ("<b>Jean</b>", PersonNameError::Markup),
            ("Jean3", PersonNameError::Alphabet),
            ("Jean\u{202e}neaJ", PersonNameError::Alphabet),
            ("\u{1f600}", PersonNameError::Alphabet),
            ("\u{645}\u{62d}\u{645}\u{62f}", PersonNameError::Alphabet),
            ("\u{410}\u{43d}\u{43d}\u{430}", PersonNameError::Alphabet),
            ("--", PersonNameError::Alphabet),
            ("Jean; DROP TABLE", PersonNameError::Alphabet),
            ("Je\0an", PersonNameError::Alphabet),
            ("Z\u{301}\u{302}\u{303}\u{304}algo", PersonNameError::Alphabet),
        ] {
            assert_eq!(PersonName::parse(typed), Err(fault), "{typed:.40}");
        }
    }

    #[test]
    fn the_longest_name_has_a_hundred_characters() {
        assert!(PersonName::parse(&"\u{e9}".repeat(100)).is_ok());
        assert_eq!(PersonName::parse(&"\u{e9}".repeat(101)), Err(PersonNameError::TooLong));
    }

    #[test]
    fn a_name_is_looked_up_whatever_its_accents_capitals_and_spaces() {
        assert_eq!(name_key(&["D’Aubigné", "Éric"]), "d aubigne eric");
        assert_eq!(name_key(&["Le  Goff-Œuvré", "zoe\u{308}"]), "le goff oeuvre zoe");
        assert_eq!(name_key(&["", "  "]), "");
    }
}
