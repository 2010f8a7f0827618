//! A code that stands in for a lost second factor, once.
//!
//! Fifty random bits, in an alphabet without letters that look alike on paper. It is never stored as it is (services keep an
//! HMAC), and `Debug` hides it.

use thiserror::Error;

use crate::{text, value::hidden_debug};

/// How many codes somebody is given.
pub const CODES: usize = 10;
/// Random bytes that make a code: one a character.
pub const BYTES: usize = 10;

/// Digits and capitals without I, L, O and U.
const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P',
    'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// A recovery code.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

/// Why a text is not a recovery code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RecoveryCodeError {
    /// Nothing was typed.
    #[error("no code was given")]
    Empty,
    /// A character that is in no code.
    #[error("a character is in no recovery code")]
    Alphabet,
    /// Not ten characters.
    #[error("a recovery code has ten characters")]
    Length,
}

impl RecoveryCode {
    /// The code of random bytes.
    pub fn from_bytes(bytes: [u8; BYTES]) -> Self {
        // Eight bytes in a row lead to each sign, so that all are as likely.
        Self(bytes.iter().filter_map(|byte| ALPHABET.get(usize::from(byte % 32))).collect())
    }

    /// Reads a code, forgiving spaces, dashes, small letters, and what looks like a digit.
    pub fn parse(text: &str) -> Result<Self, RecoveryCodeError> {
        let code: String = text::compact(text, BYTES).chars().map(as_meant).collect();
        if code.is_empty() {
            Err(RecoveryCodeError::Empty)
        } else if !code.chars().all(|letter| ALPHABET.contains(&letter)) {
            Err(RecoveryCodeError::Alphabet)
        } else if code.chars().count() == BYTES {
            Ok(Self(code))
        } else {
            Err(RecoveryCodeError::Length)
        }
    }

    /// The code as it is written down, for the HMAC that is kept: nowhere else.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The code as it is read, in two groups.
    pub fn grouped(&self) -> String {
        self.0.split_at_checked(BYTES / 2).map_or_else(String::new, |(first, second)| format!("{first} {second}"))
    }
}

hidden_debug!(RecoveryCode);

/// What somebody meant who read a letter that is in no code.
const fn as_meant(letter: char) -> char {
    match letter {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_is_read_as_people_copy_it_from_paper() {
        let code = RecoveryCode::parse("7K3F9M2QX0").unwrap();
        for typed in ["7k3f9 m2qxo", " 7K3F9-M2QXO ", "7K3F9\u{a0}M2QX0"] {
            assert_eq!(RecoveryCode::parse(typed), Ok(code.clone()), "{typed:?}");
        }
        assert_eq!(code.grouped(), "7K3F9 M2QX0");
    }

    #[test]
    fn what_is_not_a_code_is_refused_with_the_reason() {
        assert_eq!(RecoveryCode::parse("  "), Err(RecoveryCodeError::Empty));
        assert_eq!(RecoveryCode::parse("7K3F9"), Err(RecoveryCodeError::Length));
        assert_eq!(RecoveryCode::parse("7K3F9M2QX01"), Err(RecoveryCodeError::Length));
        assert_eq!(RecoveryCode::parse("7K3F9M2QXU"), Err(RecoveryCodeError::Alphabet));
    }

    #[test]
    fn a_log_does_not_show_the_code() {
        assert_eq!(format!("{:?}", RecoveryCode::from_bytes([7; BYTES])), "RecoveryCode(\u{2022})");
    }

    proptest! {
        #[test]
        fn every_code_is_read_back(bytes: [u8; BYTES]) {
            let code = RecoveryCode::from_bytes(bytes);
            prop_assert_eq!(RecoveryCode::parse(&code.grouped()), Ok(code));
        }
    }
}
