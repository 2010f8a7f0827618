//! The numbers printed on the portal's papers: contracts, insured objects, certificates, receipts.
//!
//! All have one shape: a prefix of two letters that says what it is, eight digits, a check letter. People copy them from
//! paper, so spaces, dashes, dots and lower case are forgiven, and the check letter catches every single slip. A number of
//! one kind is never taken for another: each is a type of its own.
//!
//! To add a kind of number: one `reference!` below with a prefix that no other has.

mod check;

use thiserror::Error;

use crate::{text, value::text_value};

/// Characters of a canonical number: prefix, digits, check letter.
const LENGTH: usize = 11;

/// Why a text is not a number of the kind that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReferenceError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// It does not begin with the two letters of its kind.
    #[error("does not begin with the letters of its kind")]
    Prefix,
    /// It is shorter or longer than two letters, eight digits and a letter.
    #[error("is not two letters, eight digits and a letter long")]
    Length,
    /// A character cannot stand where it does.
    #[error("has a character that cannot be there")]
    Alphabet,
    /// The check letter does not fit: something was mistyped.
    #[error("has a check letter that does not fit")]
    Check,
}

/// Defines a kind of number.
macro_rules! reference {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The two letters that every number of this kind begins with.
            pub const PREFIX: &'static str = $prefix;

            /// Reads a number as people type it: spaces, dashes, dots and lower case are forgiven.
            pub fn parse(text: &str) -> Result<Self, ReferenceError> {
                parse($prefix, text).map(Self)
            }

            /// The number of a serial. Only its last eight digits count: whoever draws serials keeps them below 100,000,000.
            pub fn from_serial(serial: u32) -> Self {
                Self(compose($prefix, serial))
            }

            /// The number in groups, as it is easier to read aloud and to copy: `AC 1234 5678 K`.
            pub fn grouped(&self) -> String {
                grouped(&self.0)
            }
        }

        text_value!($name, ReferenceError);
    };
}

reference!(
    /// The number of a contract: `AC12345678` and its check letter.
    ContractNumber,
    "AC"
);
reference!(
    /// The number of an insured object, a vehicle or a home: `OB12345678` and its check letter.
    ObjectNumber,
    "OB"
);
reference!(
    /// The number of a certificate: `AT12345678` and its check letter.
    CertificateNumber,
    "AT"
);
reference!(
    /// The number of a receipt, given to who writes without signing in: `RC12345678` and its check letter.
    ReceiptNumber,
    "RC"
);

reference!(
    /// The number of a conversation: `MS12345678` and its check letter.
    ThreadNumber,
    "MS"
);

fn parse(prefix: &str, text: &str) -> Result<String, ReferenceError> {
    let number = text::compact(text, LENGTH);
    if number.is_empty() {
        return Err(ReferenceError::Empty);
    }
    if !number.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(ReferenceError::Alphabet);
    }
    let rest = number.strip_prefix(prefix).ok_or(ReferenceError::Prefix)?;
    if number.len() != LENGTH {
        return Err(ReferenceError::Length);
    }
    let (digits, last) = rest.split_at_checked(LENGTH - prefix.len() - 1).ok_or(ReferenceError::Length)?;
    if !digits.bytes().all(|b| b.is_ascii_digit()) || !last.chars().all(|c| check::LETTERS.contains(&c)) {
        return Err(ReferenceError::Alphabet);
    }
    if !last.starts_with(check::letter(prefix, digits)) {
        return Err(ReferenceError::Check);
    }
    Ok(number)
}

fn compose(prefix: &str, serial: u32) -> String {
    let digits = format!("{:08}", serial % 100_000_000);
    let letter = check::letter(prefix, &digits);
    let mut number = String::with_capacity(LENGTH);
    number.push_str(prefix);
    number.push_str(&digits);
    number.push(letter);
    number
}

fn grouped(number: &str) -> String {
    let mut grouped = String::with_capacity(LENGTH + 3);
    for (place, c) in number.chars().enumerate() {
        if matches!(place, 2 | 6 | 10) {
            grouped.push(' ');
        }
        grouped.push(c);
    }
    grouped
}

#[cfg(test)]
mod tests;
