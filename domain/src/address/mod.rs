//! Postal addresses in France.
//!
//! The postal code leads the letter, the INSEE code names the commune: one postal code serves many communes and a large commune
//! has many postal codes, so both are kept. Parts are parsed one by one, for a message beside each field.

mod code;
mod line;

use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use code::{CodeError, InseeCode, PostalCode};
pub use line::{AddressLine, LineError};

/// Which part of an address is wrong, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AddressError {
    /// Number and street.
    #[error("line1 {0}")]
    Line1(LineError),
    /// Building, floor, place.
    #[error("line2 {0}")]
    Line2(LineError),
    /// Postal code.
    #[error("postal_code {0}")]
    PostalCode(CodeError),
    /// INSEE code.
    #[error("insee_code {0}")]
    InseeCode(CodeError),
    /// Commune.
    #[error("city {0}")]
    City(LineError),
}

/// A postal address in France.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PostalAddress {
    /// Number and street.
    pub line1: AddressLine,
    /// Building, floor, place.
    #[serde(default)]
    pub line2: Option<AddressLine>,
    /// Postal code.
    pub postal_code: PostalCode,
    /// INSEE code of the commune.
    pub insee_code: InseeCode,
    /// Name of the commune, or of the delivery office.
    pub city: AddressLine,
}

impl PostalAddress {
    /// Reads an address from its parts; a blank second line is none.
    pub fn parse(
        line1: &str,
        line2: Option<&str>,
        postal_code: &str,
        insee_code: &str,
        city: &str,
    ) -> Result<Self, AddressError> {
        let line2 = match line2.map(AddressLine::parse) {
            None | Some(Err(LineError::Empty)) => None,
            Some(line) => Some(line.map_err(AddressError::Line2)?),
        };
        Ok(Self {
            line1: AddressLine::parse(line1).map_err(AddressError::Line1)?,
            line2,
            postal_code: PostalCode::parse(postal_code).map_err(AddressError::PostalCode)?,
            insee_code: InseeCode::parse(insee_code).map_err(AddressError::InseeCode)?,
            city: AddressLine::parse(city).map_err(AddressError::City)?,
        })
    }

    /// The address as lines on an envelope, without the name.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = vec![self.line1.to_string()];
        lines.extend(self.line2.as_ref().map(ToString::to_string));
        lines.push([self.postal_code.as_str(), " ", self.city.as_str()].concat());
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_as_on_an_envelope() {
        let address = PostalAddress::parse(
            "3 bis rue de l\u{2019}\u{c9}glise",
            Some(" B\u{e2}t. 2 "),
            "20 000",
            "2a004",
            "Ajaccio",
        )
        .unwrap();
        assert_eq!(address.lines(), ["3 bis rue de l'\u{c9}glise", "B\u{e2}t. 2", "20000 Ajaccio"]);
        assert_eq!(address.insee_code.as_str(), "2A004");
    }

    #[test]
    fn a_blank_second_line_is_none() {
        for blank in [None, Some(""), Some(" \u{a0}")] {
            assert_eq!(
                PostalAddress::parse("1 place du March\u{e9}", blank, "69001", "69381", "Lyon").unwrap().line2,
                None
            );
        }
    }

    #[test]
    fn the_wrong_part_is_named() {
        let parse =
            |line1, line2, postal, insee, city| PostalAddress::parse(line1, line2, postal, insee, city).unwrap_err();
        assert_eq!(parse("", None, "69001", "69381", "Lyon"), AddressError::Line1(LineError::Empty));
        assert_eq!(parse("1 rue A", Some("<b>"), "69001", "69381", "Lyon"), AddressError::Line2(LineError::Markup));
        assert_eq!(parse("1 rue A", None, "6900", "69381", "Lyon"), AddressError::PostalCode(CodeError::Length));
        assert_eq!(parse("1 rue A", None, "69001", "20004", "Lyon"), AddressError::InseeCode(CodeError::Unknown));
        assert_eq!(parse("1 rue A", None, "69001", "69381", "\u{1f3e0}"), AddressError::City(LineError::Alphabet));
    }
}
