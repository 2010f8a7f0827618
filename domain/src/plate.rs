//! Number plates of vehicles registered in France.
//!
//! `AB-123-CD` since 2009, with its provisional (`WW`) and garage (`W`) forms and the mopeds' shorter one, and the old departmental
//! `1234 AB 75`, which stays valid for a vehicle that has not changed hands. Typed with or without separators, in any case.

use thiserror::Error;

use crate::{text, value::text_value};

/// Characters of the longest plate without its separators.
const MAX: usize = 10;

/// Why a text is not a number plate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PlateError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// It is longer than any plate.
    #[error("is longer than a number plate")]
    Length,
    /// It holds a character or a letter that no plate has.
    #[error("has a character that a number plate cannot have")]
    Alphabet,
    /// Its letters and digits do not follow a known form.
    #[error("is not built as a number plate")]
    Malformed,
}

/// A number plate with its separators: `AB-123-CD` or `1234 AB 75`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Plate(String);

impl Plate {
    /// Reads a plate as people type it.
    pub fn parse(text: &str) -> Result<Self, PlateError> {
        let compact = text::compact(text, MAX);
        if compact.is_empty() {
            return Err(PlateError::Empty);
        }
        if !compact.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(PlateError::Alphabet);
        }
        if compact.len() > MAX {
            return Err(PlateError::Length);
        }
        let plate =
            if compact.starts_with(|c: char| c.is_ascii_digit()) { departmental(&compact) } else { national(&compact) };
        plate.map(Self)
    }
}

text_value!(Plate, PlateError);

/// The form since 2009: letters, three digits, letters (two or three digits and one letter on a moped).
fn national(compact: &str) -> Result<String, PlateError> {
    let (left, rest) = split_at_change(compact);
    let (digits, right) = split_at_change(rest);
    let letters = [left, right].concat();
    if letters.contains(['I', 'O', 'U']) {
        return Err(PlateError::Alphabet);
    }
    let usual = left.len() == 2 && digits.len() == 3 && right.len() == 2;
    let garage = left == "W" && digits.len() == 3 && right.len() == 2;
    let moped = left.len() == 2 && matches!(digits.len(), 2 | 3) && right.len() == 1;
    let reserved = left == "SS" || right == "SS";
    let zero = digits.bytes().all(|b| b == b'0');
    if !(usual || garage || moped) || reserved || zero || !right.bytes().all(|b| b.is_ascii_alphabetic()) {
        return Err(PlateError::Malformed);
    }
    Ok([left, digits, right].join("-"))
}

/// The form before 2009: one to four digits, one to three letters, the department.
fn departmental(compact: &str) -> Result<String, PlateError> {
    let (digits, rest) = split_at_change(compact);
    let (letters, department) = split_at_change(rest);
    if letters.contains(['I', 'O']) {
        return Err(PlateError::Alphabet);
    }
    let sound = (1..=4).contains(&digits.len())
        && !digits.starts_with('0')
        && (1..=3).contains(&letters.len())
        && is_department(department);
    if sound { Ok([digits, letters, department].join(" ")) } else { Err(PlateError::Malformed) }
}

/// A department as plates have it; 20 was the whole of Corsica until 1976, and some vehicles are older than that.
fn is_department(text: &str) -> bool {
    match text {
        "2A" | "2B" | "971" | "972" | "973" | "974" | "975" | "976" => true,
        _ => text.len() == 2 && text.parse().is_ok_and(|number: u8| (1..=95).contains(&number)),
    }
}

/// Splits where letters turn into digits or digits into letters for the first time.
fn split_at_change(text: &str) -> (&str, &str) {
    let starts_with_digit = text.starts_with(|c: char| c.is_ascii_digit());
    let change = text.find(|c: char| c.is_ascii_digit() != starts_with_digit).unwrap_or(text.len());
    text.split_at(change)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_plate_is_read_in_every_form_and_kept_with_its_separators() {
        for (typed, plate) in [
            ("AB-123-CD", "AB-123-CD"),
            ("ab123cd", "AB-123-CD"),
            (" ab 123\u{a0}cd ", "AB-123-CD"),
            ("AB\u{2011}001\u{2013}CD", "AB-001-CD"),
            ("ww-123-ab", "WW-123-AB"),
            ("W-123-AB", "W-123-AB"),
            ("AB-12-C", "AB-12-C"),
            ("1234 AB 75", "1234 AB 75"),
            ("1a2a", "1 A 2A"),
            ("123 abc 2b", "123 ABC 2B"),
            ("99 ZZ 974", "99 ZZ 974"),
            ("1234 AB 20", "1234 AB 20"),
        ] {
            assert_eq!(Plate::parse(typed).map(String::from), Ok(plate.to_owned()), "{typed}");
        }
    }

    #[test]
    fn each_fault_has_its_own_name() {
        let long = "AB".repeat(5_000);
        for (typed, fault) in [
            ("", PlateError::Empty),
            (" - \u{a0}", PlateError::Empty),
            (long.as_str(), PlateError::Length),
            ("AI-123-CD", PlateError::Alphabet),
            ("AB-123-CO", PlateError::Alphabet),
            ("AU-123-CD", PlateError::Alphabet),
            ("\u{c9}B-123-CD", PlateError::Alphabet),
            ("<b>AB</b>", PlateError::Alphabet),
            ("AB-\u{661}23-CD", PlateError::Alphabet),
            ("AB-1\u{1f697}3-CD", PlateError::Alphabet),
            ("SS-123-CD", PlateError::Malformed),
            ("AB-123-SS", PlateError::Malformed),
            ("AB-000-CD", PlateError::Malformed),
            ("AB-1234-CD", PlateError::Malformed),
            ("AB-123-4D", PlateError::Malformed),
            ("AB-123", PlateError::Malformed),
            ("AB", PlateError::Malformed),
            ("1234", PlateError::Malformed),
            ("0123 AB 75", PlateError::Malformed),
            ("1234 AB 96", PlateError::Malformed),
            ("1234 ABCD 75", PlateError::Malformed),
        ] {
            assert_eq!(Plate::parse(typed), Err(fault), "{typed:.40}");
        }
    }

    proptest! {
        #[test]
        fn every_plate_is_read_back_however_it_is_typed(plate in "[A-HJ-NP-RTV-Z]{2}-[1-9][0-9]{2}-[A-HJ-NP-RTVX-Z]{2}") {
            let parsed = Plate::parse(&plate.to_lowercase().replace('-', "")).unwrap();
            prop_assert_eq!(parsed.as_str(), plate);
        }

        #[test]
        fn no_text_whatever_breaks_the_reading(text in any::<String>()) {
            if let Ok(plate) = Plate::parse(&text) {
                prop_assert_eq!(Plate::parse(plate.as_str()), Ok(plate));
            }
        }
    }
}
