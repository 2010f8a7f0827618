//! The code on a certificate by which anyone may check it.
//!
//! 128 bits drawn at random: nobody can find another certificate by trying. It is read from paper and typed by hand as often
//! as it is scanned, hence Crockford's base 32: no letter can be taken for a digit, and the misreadings (O for 0, I and L
//! for 1) are understood. `Debug` does not show it: the code alone opens the plate or the town.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use thiserror::Error;

use crate::{text, value::hidden_debug};

/// The 32 digits, in the order of their value.
const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Digits in a code: 26 × 5 bits hold 128, the first digit being 0 to 7.
const LENGTH: usize = 26;
/// Digits in a group of the form for reading; the last group takes one more.
const GROUP: usize = 5;

/// A verification code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VerificationCode(pub [u8; 16]);

/// Why a text is not a verification code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum VerificationCodeError {
    /// Nothing was typed.
    #[error("no code was given")]
    Empty,
    /// A character that no code has.
    #[error("a code has only digits and letters without I, L, O and U")]
    Alphabet,
    /// Not 26 digits.
    #[error("a code has 26 characters")]
    Length,
    /// 26 digits that stand for more than 128 bits.
    #[error("no code begins with this character")]
    Prefix,
}

impl VerificationCode {
    /// Reads a code, forgiving case, spaces, dashes, and letters taken for digits.
    pub fn parse(text: &str) -> Result<Self, VerificationCodeError> {
        let digits = text::compact(text, LENGTH);
        let length = digits.chars().count();
        let (mut value, mut overflows) = (0_u128, false);
        for letter in digits.chars() {
            let digit = digit_of(letter).ok_or(VerificationCodeError::Alphabet)?;
            overflows |= value >> (u128::BITS - 5) != 0;
            value = (value << 5) | digit;
        }
        match length {
            0 => Err(VerificationCodeError::Empty),
            LENGTH if overflows => Err(VerificationCodeError::Prefix),
            LENGTH => Ok(Self(value.to_be_bytes())),
            _ => Err(VerificationCodeError::Length),
        }
    }

    /// The canonical text: 26 characters, fit for an address.
    pub fn text(&self) -> String {
        let value = u128::from_be_bytes(self.0);
        (0..LENGTH).rev().filter_map(|place| letter_of((value >> (5 * place)) & 31)).collect()
    }

    /// The text for reading: groups joined by dashes.
    pub fn grouped(&self) -> String {
        let mut out = String::with_capacity(30);
        for (place, letter) in self.text().chars().enumerate() {
            if place > 0 && place % GROUP == 0 && place + GROUP <= LENGTH {
                out.push('-');
            }
            out.push(letter);
        }
        out
    }
}

impl fmt::Display for VerificationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

hidden_debug!(VerificationCode);

impl Serialize for VerificationCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for VerificationCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(D::Error::custom)
    }
}

/// The value of a digit as typed, in upper case.
fn digit_of(letter: char) -> Option<u128> {
    let read = match letter {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    (0_u128..).zip(ALPHABET.chars()).find_map(|(value, digit)| (digit == read).then_some(value))
}

/// The digit of a value below 32.
fn letter_of(value: u128) -> Option<char> {
    usize::try_from(value).ok().and_then(|place| ALPHABET.chars().nth(place))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_first_and_the_last_code_have_a_known_text() {
        assert_eq!(VerificationCode([0; 16]).text(), "0".repeat(26));
        assert_eq!(VerificationCode([255; 16]).text(), format!("7{}", "Z".repeat(25)));
    }

    #[test]
    fn a_code_is_grouped_by_five_for_reading() {
        let code = VerificationCode(*b"0123456789abcdef");
        assert_eq!(code.grouped().replace('-', ""), code.text());
        let sizes: Vec<usize> = code.grouped().split('-').map(str::len).collect();
        assert_eq!(sizes, [5, 5, 5, 5, 6]);
    }

    #[test]
    fn letters_taken_for_digits_are_understood() {
        let code = VerificationCode::parse(&format!("{}1", "0".repeat(25)));
        assert_eq!(VerificationCode::parse(&format!("{}l", "o".repeat(25))), code);
        assert_eq!(VerificationCode::parse(&format!("{}I", "O".repeat(25))), code);
    }

    #[test]
    fn what_is_not_a_code_is_refused_with_the_reason() {
        assert_eq!(VerificationCode::parse(" - "), Err(VerificationCodeError::Empty));
        assert_eq!(VerificationCode::parse("0123"), Err(VerificationCodeError::Length));
        assert_eq!(VerificationCode::parse(&"0".repeat(27)), Err(VerificationCodeError::Length));
        assert_eq!(VerificationCode::parse(&"U".repeat(26)), Err(VerificationCodeError::Alphabet));
        assert_eq!(VerificationCode::parse("<b>"), Err(VerificationCodeError::Alphabet));
        assert_eq!(VerificationCode::parse(&"8".repeat(26)), Err(VerificationCodeError::Prefix));
    }

    #[test]
    fn a_log_does_not_show_the_code() {
        let code = VerificationCode([7; 16]);
        assert!(!format!("{code:?}").contains(&code.text()));
    }

    proptest! {
        #[test]
        fn a_code_is_read_back_however_it_was_typed(bytes in any::<[u8; 16]>()) {
            let code = VerificationCode(bytes);
            let spaced = code.grouped().replace('-', "\u{202F}–");
            prop_assert_eq!(VerificationCode::parse(&code.text()), Ok(code));
            prop_assert_eq!(VerificationCode::parse(&code.grouped().to_lowercase()), Ok(code));
            prop_assert_eq!(VerificationCode::parse(&spaced), Ok(code));
            let wire = serde_json::to_string(&code).unwrap_or_default();
            prop_assert_eq!(serde_json::from_str::<VerificationCode>(&wire).ok(), Some(code));
        }

        #[test]
        fn any_text_that_parses_means_its_own_canonical_text(text in "[0-9A-Za-z -]{0,40}") {
            if let Ok(code) = VerificationCode::parse(&text) {
                prop_assert_eq!(VerificationCode::parse(&code.text()), Ok(code));
            }
        }
    }
}
