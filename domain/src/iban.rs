//! Bank accounts.
//!
//! Any IBAN of the SEPA is taken: refusing one because of its country is forbidden (regulation 260/2012, article 9). The
//! `iban_validate` crate knows each country's form; French and Monegasque accounts carry a second key, which is checked too.
//! The type has neither `Display` nor serialisation, and its `Debug` is blind: an IBAN leaves the server by nobody's oversight.

use iban::IbanLike;
use thiserror::Error;

use crate::{text, value::hidden_debug};

/// Characters of the longest IBAN.
const MAX: usize = 34;
/// Characters of a French or Monegasque IBAN.
const RIB_LENGTH: usize = 27;

/// Countries and territories whose accounts can be debited and credited by SEPA (European Payments Council, EPC409-09; the five
/// that joined from 2024 to 2026 included). French overseas accounts have `FR`.
const SEPA: [&str; 42] = [
    "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU",
    "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE",
    "SI", "SK", "SM", "VA",
];

/// Why a text is not an IBAN that can be used. It never holds what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum IbanError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// It holds something else than plain letters and digits.
    #[error("has a character that an IBAN cannot have")]
    Alphabet,
    /// It does not begin with two letters and two digits, or its country is outside the SEPA.
    #[error("is not of a country of the SEPA")]
    Country,
    /// It is shorter, longer or otherwise built than IBANs of its country are.
    #[error("is not built as IBANs of its country are")]
    Length,
    /// Its check digits, or its French key, do not fit: something was mistyped.
    #[error("has check digits that do not fit")]
    Check,
}

/// A bank account of the SEPA, without spaces.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Iban(String);

impl Iban {
    /// Reads an IBAN as people type it: spaces, dashes and lower case are forgiven.
    pub fn parse(text: &str) -> Result<Self, IbanError> {
        let compact = text::compact(text, MAX);
        if compact.is_empty() {
            return Err(IbanError::Empty);
        }
        if !compact.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(IbanError::Alphabet);
        }
        if !compact.get(..2).is_some_and(|country| SEPA.contains(&country)) {
            return Err(IbanError::Country);
        }
        // The crate looks at the sum before the length; a missing digit is the slip to name first where the length is known.
        let rib = compact.starts_with("FR") || compact.starts_with("MC");
        if compact.len() > MAX || (rib && compact.len() != RIB_LENGTH) {
            return Err(IbanError::Length);
        }
        let iban: iban::Iban = compact.as_str().try_into().map_err(fault)?;
        // 00, 01 and 99 never come out of the computation, yet they pass the remainder that it leaves.
        if !(2..=98).contains(&iban.check_digits()) || (rib && !rib_key_fits(iban.bban())) {
            return Err(IbanError::Check);
        }
        Ok(Self(compact))
    }

    /// The whole number without spaces: for the encrypted column and the bank, never for a page.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its last four characters: the most that is ever shown.
    pub fn last4(&self) -> &str {
        self.0.len().checked_sub(4).and_then(|from| self.0.get(from..)).unwrap_or_default()
    }
}

hidden_debug!(Iban);

fn fault(error: iban::ParseIbanError) -> IbanError {
    match error {
        iban::ParseIbanError::InvalidBaseIban { source: iban::ParseBaseIbanError::InvalidChecksum } => IbanError::Check,
        _ => IbanError::Length,
    }
}

/// The key of a French account (*clé RIB*): 97 less the remainder of 89 × bank + 15 × branch + 3 × account by 97.
fn rib_key_fits(bban: &str) -> bool {
    let part = |from: usize, to: usize| {
        bban.as_bytes().get(from..to).unwrap_or_default().iter().fold(0_u64, |sum, byte| sum * 10 + rib_value(*byte))
    };
    let (bank, branch, account, key) = (part(0, 5), part(5, 10), part(10, 21), part(21, 23));
    key == 97 - (89 * bank + 15 * branch + 3 * account) % 97
}

/// Letters of an account count as A, J = 1 … I, R = 9, S = 2 … Z = 9.
fn rib_value(byte: u8) -> u64 {
    u64::from(match byte {
        b'0'..=b'9' => byte - b'0',
        b'A'..=b'I' => byte - b'A' + 1,
        b'J'..=b'R' => byte - b'J' + 1,
        b'S'..=b'Z' => byte - b'S' + 2,
        _ => 0,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn accounts_of_every_country_of_the_sepa_are_taken() {
        for typed in [
            "FR76 3000 6000 0112 3456 7890 189",
            "FR14 2004 1010 0505 0001 3M02 606",
            "fr14-2004-1010-0505-0001-3m02-606",
            "\u{202a}FR76\u{a0}3000\u{202f}6000 0112 3456 7890 189\u{202c}\n",
            "MC58 1122 2000 0101 2345 6789 030",
            "DE89 3704 0044 0532 0130 00",
            "BE68 5390 0754 7034",
            "LU28 0019 4006 4475 0000",
            "CH93 0076 2011 6238 5295 7",
            "ES91 2100 0418 4502 0005 1332",
            "IT60 X054 2811 1010 0000 0123 456",
            "GB29 NWBK 6016 1331 9268 19",
            "NL91 ABNA 0417 1643 00",
            "PT50 0002 0123 1234 5678 9015 4",
            "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
            "RS35 2600 0560 1001 6113 79",
        ] {
            assert!(Iban::parse(typed).is_ok(), "{typed}: {:?}", Iban::parse(typed));
        }
    }

    #[test]
    fn each_fault_has_its_own_name() {
        let long = "FR76".to_owned() + &"3".repeat(10_000);
        for (typed, fault) in [
            ("", IbanError::Empty),
            (" \u{a0}\u{200b}", IbanError::Empty),
            (long.as_str(), IbanError::Length),
            ("FR76 3000 6000 0112 3456 7890 18", IbanError::Length),
            ("FR7A 3000 6000 0112 3456 7890 189", IbanError::Length),
            ("FR76 3000 6000 0112 3456 7890 188", IbanError::Check),
            ("FR76 3000 6000 0112 3456 7809 189", IbanError::Check),
            ("BR15 0000 0000 0000 1093 2840 814P 2", IbanError::Country),
            ("TN59 1000 6035 1835 9847 8831", IbanError::Country),
            ("XX00 1234", IbanError::Country),
            ("12", IbanError::Country),
            ("F", IbanError::Country),
            ("<b>FR76</b>", IbanError::Alphabet),
            ("FR76 3000 6000 0112 3456 7890 18\u{669}", IbanError::Alphabet),
            ("FR76 \u{1f4b6}", IbanError::Alphabet),
        ] {
            assert_eq!(Iban::parse(typed), Err(fault), "{typed:.40}");
        }
    }

    #[test]
    fn a_french_account_with_a_wrong_key_is_noticed_though_its_check_digits_fit() {
        let bban = "30006000011234567890188";
        let remainder =
            (bban.to_owned() + "152700").bytes().fold(0_u32, |sum, digit| (sum * 10 + u32::from(digit - b'0')) % 97);
        let typed = format!("FR{:02}{bban}", 98 - remainder);
        assert!(typed.parse::<iban::Iban>().is_ok());
        assert_eq!(Iban::parse(&typed), Err(IbanError::Check));
    }

    #[test]
    fn no_more_than_its_last_four_characters_is_shown() {
        let iban = Iban::parse("FR14 2004 1010 0505 0001 3M02 606").unwrap();
        assert_eq!(iban.last4(), "2606");
        assert_eq!(format!("{iban:?}"), "Iban(\u{2022})");
    }

    proptest! {
        #[test]
        fn every_wrong_digit_of_an_account_is_noticed(place in 4_usize..27, digit in 0_u8..10) {
            let right = "FR7630006000011234567890189";
            let mut wrong = right.to_owned();
            wrong.replace_range(place..=place, &digit.to_string());
            prop_assert_eq!(Iban::parse(&wrong).is_ok(), wrong == right);
        }

        #[test]
        fn no_text_whatever_breaks_the_reading(text in any::<String>()) {
            if let Ok(iban) = Iban::parse(&text) {
                prop_assert_eq!(iban.last4().len(), 4);
            }
        }
    }
}
