//! E-mail addresses.
//!
//! The grammar is the `email_address` crate's, narrowed to what mail servers accept everywhere: plain ASCII, no quoted part, a
//! domain name with a top level. Kept in lower case, so that the same person is found however the address was typed.

use email_address::Options;
use thiserror::Error;

use crate::{
    text,
    value::{hidden_debug, text_value},
};

/// Longest address that a mail server takes (RFC 5321, 4.5.3.1.3, less the angle brackets).
const MAX: usize = 254;

/// What stands for the characters that are not shown: always as many, so that their number tells nothing.
const HIDDEN: &str = "\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}";

/// Why a text is not an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum EmailError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// It is longer than 254 characters.
    #[error("is longer than 254 characters")]
    TooLong,
    /// It holds a character other than plain letters, digits and the usual signs.
    #[error("has a character that an e-mail address cannot have")]
    Alphabet,
    /// It is not built as `name@domain.tld`.
    #[error("is not built as an e-mail address")]
    Malformed,
}

/// An e-mail address, in lower case.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address as people type it: spaces around it and capitals are forgiven.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let address = text::trim(text);
        if address.is_empty() {
            return Err(EmailError::Empty);
        }
        if address.len() > MAX {
            return Err(EmailError::TooLong);
        }
        if !address.bytes().all(|b| b.is_ascii_graphic())
            || address.contains(['<', '>', '"', '(', ')', ',', ';', ':', '\\'])
        {
            return Err(EmailError::Alphabet);
        }
        let options = Options::default().with_required_tld().without_domain_literal().without_display_text();
        email_address::EmailAddress::parse_with_options(address, options).map_err(|_| EmailError::Malformed)?;
        if !address.rsplit_once('@').is_some_and(|(_, domain)| is_host_name(domain)) {
            return Err(EmailError::Malformed);
        }
        Ok(Self(address.to_ascii_lowercase()))
    }

    /// The address as its owner recognises it and nobody else learns it: `c•••••@e•••••.fr`.
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.split_once('@').unwrap_or_default();
        let top_level = domain.rsplit_once('.').map_or("", |(_, top_level)| top_level);
        let mut masked = String::new();
        masked.extend(local.chars().next());
        masked.push_str(HIDDEN);
        masked.push('@');
        masked.extend(domain.chars().next());
        masked.push_str(HIDDEN);
        masked.push('.');
        masked.push_str(top_level);
        masked
    }
}

text_value!(EmailAddress, EmailError);
hidden_debug!(EmailAddress);

/// Letters, digits and hyphens only, and a top level that is not a number: the crate's grammar takes any atom for a label.
fn is_host_name(domain: &str) -> bool {
    let top_level = domain.rsplit('.').next().unwrap_or_default();
    domain.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.')
        && top_level.len() >= 2
        && top_level.starts_with(|c: char| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_lower_case_without_what_surrounds_it() {
        for typed in [
            "claire.martin@exemple.fr",
            " Claire.Martin@Exemple.FR\u{a0}",
            "\u{202a}claire.martin@exemple.fr\u{202c}\n",
        ] {
            assert_eq!(EmailAddress::parse(typed).unwrap().as_str(), "claire.martin@exemple.fr");
        }
    }

    #[test]
    fn usual_and_unusual_addresses_are_read() {
        for typed in ["a@b.co", "o'neil+auto@mail.sub.example.com", "x_y-z@xn--caf-dma.fr", "1@2.museum"] {
            assert_eq!(EmailAddress::parse(typed).map(String::from), Ok(typed.to_owned()));
        }
    }

    #[test]
    fn each_fault_has_its_own_name() {
        let long = format!("{}@exemple.fr", "a".repeat(10_000));
        for (typed, fault) in [
            ("", EmailError::Empty),
            (" \u{a0}\u{200b}", EmailError::Empty),
            (long.as_str(), EmailError::TooLong),
            ("claire martin@exemple.fr", EmailError::Alphabet),
            ("claire@exemple.fr\r\nBcc: x@y.fr", EmailError::Alphabet),
            ("<script>@exemple.fr", EmailError::Alphabet),
            ("Claire <claire@exemple.fr>", EmailError::Alphabet),
            ("\"claire\"@exemple.fr", EmailError::Alphabet),
            ("cl\u{e9}mence@exemple.fr", EmailError::Alphabet),
            ("claire@exe\u{202e}mple.fr", EmailError::Alphabet),
            ("\u{1f600}@exemple.fr", EmailError::Alphabet),
            ("claire", EmailError::Malformed),
            ("@exemple.fr", EmailError::Malformed),
            ("claire@", EmailError::Malformed),
            ("claire@localhost", EmailError::Malformed),
            ("claire@exemple..fr", EmailError::Malformed),
            (".claire@exemple.fr", EmailError::Malformed),
            ("claire@exemple.f", EmailError::Malformed),
            ("claire@127.0.0.1", EmailError::Malformed),
            ("claire@[127.0.0.1]", EmailError::Malformed),
            ("claire@-exemple.fr", EmailError::Malformed),
            ("claire@exe_mple.fr", EmailError::Malformed),
            ("claire@martin@exemple.fr", EmailError::Malformed),
        ] {
            assert_eq!(EmailAddress::parse(typed), Err(fault), "{typed:.40}");
        }
    }

    #[test]
    fn a_mask_does_not_tell_how_long_the_address_is() {
        for typed in ["c@e.fr", "claire.martin@exemple.fr", "c.m@e.sous.domaine.fr"] {
            assert_eq!(
                EmailAddress::parse(typed).unwrap().masked(),
                "c\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}@e\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}.fr"
            );
        }
    }

    #[test]
    fn a_log_line_never_shows_the_address() {
        assert!(!format!("{:?}", EmailAddress::parse("claire@exemple.fr")).contains("claire"));
    }
}
