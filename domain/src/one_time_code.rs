//! The six-digit code that proves that a contact is one's own.
//!
//! A million codes are few: what protects one is that it lives ten minutes, dies at the fifth wrong try and opens once. It is
//! never stored as it is (services keep an HMAC), and `Debug` hides it, so that no log can hold one.

use chrono::TimeDelta;
use thiserror::Error;

use crate::{text, value::hidden_debug};

/// How long a code can be used.
pub const LIFETIME: TimeDelta = TimeDelta::minutes(10);
/// How many times a code can be tried.
pub const TRIES: u32 = 5;
/// How many codes there are: draw evenly below this.
pub const COUNT: u32 = 1_000_000;

/// Digits in a code.
const DIGITS: usize = 6;

/// A code of six digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct OneTimeCode(u32);

/// Why a text is not a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum OneTimeCodeError {
    /// Nothing was typed.
    #[error("no code was given")]
    Empty,
    /// Something else than digits.
    #[error("a code has only digits")]
    Alphabet,
    /// Not six digits.
    #[error("a code has six digits")]
    Length,
}

impl OneTimeCode {
    /// The code of a number drawn below `COUNT`; none of any other number.
    pub const fn from_draw(number: u32) -> Option<Self> {
        if number < COUNT { Some(Self(number)) } else { None }
    }

    /// Reads a code, forgiving the spaces, dashes and dots that people and telephones put in it.
    pub fn parse(text: &str) -> Result<Self, OneTimeCodeError> {
        let digits = text::compact(text, DIGITS);
        let number = digits.chars().try_fold(0_u32, |number, letter| Some(number * 10 + letter.to_digit(10)?));
        let number = number.ok_or(OneTimeCodeError::Alphabet)?;
        match digits.len() {
            0 => Err(OneTimeCodeError::Empty),
            DIGITS => Ok(Self(number)),
            _ => Err(OneTimeCodeError::Length),
        }
    }

    /// The six digits, for the message that carries them and for the HMAC that is kept: nowhere else.
    pub fn reveal(self) -> String {
        format!("{:06}", self.0)
    }
}

hidden_debug!(OneTimeCode);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_keeps_its_leading_zeros() {
        assert_eq!(OneTimeCode::from_draw(42).map(OneTimeCode::reveal), Some("000042".to_owned()));
    }

    #[test]
    fn a_code_is_read_with_the_spaces_of_whoever_typed_it() {
        let code = OneTimeCode::from_draw(123_456);
        for typed in ["123456", " 123 456 ", "123\u{202F}456", "12-34-56", "\u{200E}123456"] {
            assert_eq!(OneTimeCode::parse(typed).ok(), code, "{typed:?}");
        }
    }

    #[test]
    fn what_is_not_a_code_is_refused_with_the_reason() {
        assert_eq!(OneTimeCode::parse("  "), Err(OneTimeCodeError::Empty));
        assert_eq!(OneTimeCode::parse("12345"), Err(OneTimeCodeError::Length));
        assert_eq!(OneTimeCode::parse("1234567"), Err(OneTimeCodeError::Length));
        assert_eq!(OneTimeCode::parse("12345O"), Err(OneTimeCodeError::Alphabet));
        assert_eq!(OneTimeCode::parse("١٢٣٤٥٦"), Err(OneTimeCodeError::Alphabet));
        assert_eq!(OneTimeCode::from_draw(COUNT), None);
    }

    #[test]
    fn a_log_does_not_show_the_code() {
        let shown = OneTimeCode::from_draw(123_456).map(|code| format!("{code:?}"));
        assert_eq!(shown.as_deref(), Some("OneTimeCode(•)"));
    }

    proptest! {
        #[test]
        fn every_code_is_read_back(number in 0..COUNT) {
            let code = OneTimeCode::from_draw(number);
            prop_assert_eq!(code.and_then(|code| OneTimeCode::parse(&code.reveal()).ok()), code);
        }
    }
}
