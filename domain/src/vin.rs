//! Vehicle identification numbers (ISO 3779).
//!
//! Seventeen characters since 1981. The check digit is American: European makers fill its place as they like, so it is not
//! looked at. Chassis numbers from before 1981 are another thing, and such a vehicle simply has no VIN here.

use thiserror::Error;

use crate::{text, value::text_value};

const LENGTH: usize = 17;

/// Why a text is not a vehicle identification number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum VinError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// It does not have seventeen characters.
    #[error("does not have seventeen characters")]
    Length,
    /// It holds something else than digits and the letters other than I, O and Q.
    #[error("has a character that an identification number cannot have")]
    Alphabet,
}

/// A vehicle identification number: seventeen capitals and digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Vin(String);

impl Vin {
    /// Reads a number as people type it: spaces, dashes and lower case are forgiven.
    pub fn parse(text: &str) -> Result<Self, VinError> {
        let vin = text::compact(text, LENGTH);
        if vin.is_empty() {
            return Err(VinError::Empty);
        }
        if !vin.bytes().all(|b| b.is_ascii_alphanumeric() && !matches!(b, b'I' | b'O' | b'Q')) {
            return Err(VinError::Alphabet);
        }
        if vin.len() != LENGTH {
            return Err(VinError::Length);
        }
        Ok(Self(vin))
    }
}

text_value!(Vin, VinError);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_however_it_is_grouped() {
        for typed in ["VF1RJA00867654321", "vf1 rja-008 67654321 ", "VF1\u{a0}RJA00867654321"] {
            assert_eq!(Vin::parse(typed).map(String::from), Ok("VF1RJA00867654321".to_owned()));
        }
    }

    #[test]
    fn each_fault_has_its_own_name() {
        let long = "A".repeat(10_000);
        for (typed, fault) in [
            ("  ", VinError::Empty),
            ("VF1RJA0086765432", VinError::Length),
            (long.as_str(), VinError::Length),
            ("VF1RJA0086765432O", VinError::Alphabet),
            ("VF1RJA0086765432I", VinError::Alphabet),
            ("VF1RJA0086765432Q", VinError::Alphabet),
            ("<b>F1RJA008676543", VinError::Alphabet),
            ("VF1RJA0086765432\u{661}", VinError::Alphabet),
            ("\u{1f697}", VinError::Alphabet),
        ] {
            assert_eq!(Vin::parse(typed), Err(fault), "{typed:.40}");
        }
    }
}
