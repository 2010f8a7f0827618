//! What a person signs in or opens an account with.
//!
//! One field takes a contract number, an object number or an e-mail address: what was typed says which, so nobody has to
//! choose a kind first.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

use crate::{
    email::{EmailAddress, EmailError},
    reference::{ContractNumber, ObjectNumber, ReferenceError},
    text,
};

/// Why a text is not something that a person signs in with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum IdentifierError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// It looks like an e-mail address and is not one.
    #[error("as an e-mail address {0}")]
    Email(EmailError),
    /// It is not an e-mail address, and not a number either.
    #[error("as a number {0}")]
    Number(ReferenceError),
}

/// What a person signs in with.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Identifier {
    /// The number of a contract.
    Contract(ContractNumber),
    /// The number of an insured object.
    Object(ObjectNumber),
    /// An e-mail address. It may be shared: it then picks nobody.
    Email(EmailAddress),
}

impl Identifier {
    /// Reads what was typed: an `@` makes it an e-mail address, anything else is read as a number.
    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        if text.contains('@') {
            return EmailAddress::parse(text).map(Self::Email).map_err(IdentifierError::Email);
        }
        match AccessNumber::parse(text) {
            Ok(AccessNumber::Contract(number)) => Ok(Self::Contract(number)),
            Ok(AccessNumber::Object(number)) => Ok(Self::Object(number)),
            Err(ReferenceError::Empty) => Err(IdentifierError::Empty),
            Err(fault) => Err(IdentifierError::Number(fault)),
        }
    }

    /// The canonical text.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Contract(number) => number.as_str(),
            Self::Object(number) => number.as_str(),
            Self::Email(address) => address.as_str(),
        }
    }
}

/// What a person opens an account with: a number that is on papers at home.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum AccessNumber {
    /// The number of a contract.
    Contract(ContractNumber),
    /// The number of an insured object.
    Object(ObjectNumber),
}

impl AccessNumber {
    /// Reads a number of either kind; its first two letters say which.
    pub fn parse(text: &str) -> Result<Self, ReferenceError> {
        let head = text::compact(text, ObjectNumber::PREFIX.len());
        if head.starts_with(ObjectNumber::PREFIX) {
            ObjectNumber::parse(text).map(Self::Object)
        } else {
            ContractNumber::parse(text).map(Self::Contract)
        }
    }

    /// The canonical text.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Contract(number) => number.as_str(),
            Self::Object(number) => number.as_str(),
        }
    }
}

/// Both types show and cross the wire as their text.
macro_rules! as_text {
    ($($name:ident),+) => {$(
        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::parse(&String::deserialize(deserializer)?).map_err(de::Error::custom)
            }
        }
    )+};
}

as_text!(Identifier, AccessNumber);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_says_what_it_is() {
        let contract = ContractNumber::from_serial(1);
        let object = ObjectNumber::from_serial(1);
        assert_eq!(Identifier::parse(&contract.grouped().to_lowercase()), Ok(Identifier::Contract(contract.clone())));
        assert_eq!(Identifier::parse(&format!(" {} ", object.grouped())), Ok(Identifier::Object(object.clone())));
        assert!(matches!(Identifier::parse(" Claire@Exemple.fr"), Ok(Identifier::Email(_))));
        assert_eq!(AccessNumber::parse(object.as_str()), Ok(AccessNumber::Object(object)));
        assert_eq!(AccessNumber::parse(contract.as_str()), Ok(AccessNumber::Contract(contract)));
    }

    #[test]
    fn a_fault_is_that_of_what_it_looks_like() {
        for (typed, fault) in [
            ("", IdentifierError::Empty),
            ("\u{a0} ", IdentifierError::Empty),
            ("claire@", IdentifierError::Email(EmailError::Malformed)),
            ("claire", IdentifierError::Number(ReferenceError::Prefix)),
            ("ob 123", IdentifierError::Number(ReferenceError::Length)),
            ("AT000000011", IdentifierError::Number(ReferenceError::Prefix)),
            ("<img src=x>", IdentifierError::Number(ReferenceError::Alphabet)),
        ] {
            assert_eq!(Identifier::parse(typed), Err(fault), "{typed}");
        }
        assert_eq!(AccessNumber::parse("claire@exemple.fr"), Err(ReferenceError::Alphabet));
    }

    #[test]
    fn an_identifier_crosses_the_wire_as_its_text() {
        let identifier = Identifier::Object(ObjectNumber::from_serial(3));
        let json = serde_json::to_string(&identifier).unwrap();
        assert_eq!(serde_json::from_str::<Identifier>(&json).unwrap(), identifier);
        assert!(serde_json::from_str::<Identifier>("\"nobody\"").is_err());
    }
}
