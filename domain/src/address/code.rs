//! Postal codes and INSEE codes of communes.
//!
//! Both have five characters and often look alike, and they are not the same: Corsica is `20…` by post and `2A…`, `2B…` for INSEE.
//! Only what can be known without a directory is checked: the shape and the department.

use thiserror::Error;

use crate::{text, value::text_value};

const LENGTH: usize = 5;

/// Why a text is not a postal code or an INSEE code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CodeError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// It does not have five characters.
    #[error("does not have five characters")]
    Length,
    /// It holds something else than digits (and the `A` or `B` of Corsica, for INSEE).
    #[error("has a character that the code cannot have")]
    Alphabet,
    /// No department has it.
    #[error("is of no department")]
    Unknown,
}

/// A French postal code, CEDEX and the armies' included: five digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostalCode(String);

impl PostalCode {
    /// Reads a code as people type it: spaces are forgiven.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let code = five_characters(text, |byte| byte.is_ascii_digit())?;
        let known = match department(&code) {
            // The armies' mail has 00 and a sector.
            Some(0) => !code.ends_with("000"),
            Some(department) => matches!(department, 1..=95 | 97 | 98),
            None => false,
        };
        if known { Ok(Self(code)) } else { Err(CodeError::Unknown) }
    }
}

text_value!(PostalCode, CodeError);

/// The code that INSEE gives to a commune.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InseeCode(String);

impl InseeCode {
    /// Reads a code as people type it: spaces and lower case are forgiven.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let code = five_characters(text, |byte| byte.is_ascii_digit() || matches!(byte, b'A' | b'B'))?;
        let commune = code.get(2..).unwrap_or_default();
        if !commune.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(CodeError::Alphabet);
        }
        let known = match department(&code) {
            Some(department) => matches!(department, 1..=19 | 21..=95 | 97 | 98),
            None => code.starts_with("2A") || code.starts_with("2B"),
        };
        if known && commune != "000" { Ok(Self(code)) } else { Err(CodeError::Unknown) }
    }
}

text_value!(InseeCode, CodeError);

fn five_characters(text: &str, may_stand: impl Fn(u8) -> bool) -> Result<String, CodeError> {
    let code = text::compact(text, LENGTH);
    if code.is_empty() {
        return Err(CodeError::Empty);
    }
    if !code.bytes().all(may_stand) {
        return Err(CodeError::Alphabet);
    }
    if code.len() != LENGTH {
        return Err(CodeError::Length);
    }
    Ok(code)
}

fn department(code: &str) -> Option<u8> {
    code.get(..2)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_every_corner_are_read() {
        for code in ["01000", "20000", "75001", "75900", "95880", "97110", "97400", "98000", "98800", "00824"] {
            assert_eq!(PostalCode::parse(code).map(String::from), Ok(code.to_owned()));
        }
        for code in ["01001", "2A004", "2B033", "75101", "97105", "98735"] {
            assert_eq!(InseeCode::parse(code).map(String::from), Ok(code.to_owned()));
        }
        assert_eq!(PostalCode::parse(" 75\u{a0}001 ").unwrap().as_str(), "75001");
    }

    #[test]
    fn corsica_is_written_one_way_by_post_and_another_by_insee() {
        assert_eq!(PostalCode::parse("2A004"), Err(CodeError::Alphabet));
        assert_eq!(InseeCode::parse("20004"), Err(CodeError::Unknown));
    }

    #[test]
    fn each_fault_has_its_own_name() {
        let long = "7".repeat(10_000);
        for (typed, fault) in [
            ("", CodeError::Empty),
            ("\u{a0}", CodeError::Empty),
            ("7500", CodeError::Length),
            ("750011", CodeError::Length),
            (long.as_str(), CodeError::Length),
            ("7500\u{661}", CodeError::Alphabet),
            ("<b>75", CodeError::Alphabet),
            ("\u{1f600}", CodeError::Alphabet),
            ("00000", CodeError::Unknown),
            ("96000", CodeError::Unknown),
            ("99100", CodeError::Unknown),
        ] {
            assert_eq!(PostalCode::parse(typed), Err(fault), "{typed:.40}");
        }
        for (typed, fault) in [
            ("2C004", CodeError::Alphabet),
            ("A2004", CodeError::Unknown),
            ("75A01", CodeError::Alphabet),
            ("75000", CodeError::Unknown),
            ("99100", CodeError::Unknown),
        ] {
            assert_eq!(InseeCode::parse(typed), Err(fault), "{typed:.40}");
        }
    }
}
