//! Telephone numbers.
//!
//! Kept in E.164. French numbers are read in the ten-digit form that people know and shown in it; the overseas blocks of the
//! French plan have country codes of their own, and `0692…` typed anywhere means a number in La Réunion. Numbers of other
//! countries are taken with their `+`: customers live across borders.

use thiserror::Error;

use crate::{
    text,
    value::{hidden_debug, text_value},
};

/// Digits of the longest E.164 number.
const MAX: usize = 15;
/// Digits of the shortest number taken from abroad.
const MIN: usize = 8;
/// Most characters read: a number with `+`, `00` and `(0)` has fewer.
const MAX_TYPED: usize = 24;

/// Blocks of the French ten-digit plan, without their leading zero, that dial to an overseas country code; the first that fits.
const OVERSEAS: [(&str, &str); 15] = [
    // Kept for fiction in mainland France, inside a block of Mayotte: the demonstration calls these.
    ("63998", "33"),
    ("262", "262"),
    ("263", "262"),
    ("269", "262"),
    ("639", "262"),
    ("692", "262"),
    ("693", "262"),
    ("590", "590"),
    ("690", "590"),
    ("691", "590"),
    ("594", "594"),
    ("694", "594"),
    ("596", "596"),
    ("696", "596"),
    ("697", "596"),
];

/// How mobile numbers begin in the countries that share customers with France.
const FOREIGN_MOBILES: [&str; 11] =
    ["324", "3526", "3774", "3776", "417", "4915", "4916", "4917", "393", "346", "3519"];

/// Why a text is not a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PhoneError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// It holds something else than digits and the usual signs between them.
    #[error("has a character that a telephone number cannot have")]
    Alphabet,
    /// It has too few or too many digits.
    #[error("has too few or too many digits")]
    Length,
    /// No number begins that way.
    #[error("does not begin as a telephone number does")]
    Prefix,
}

/// A telephone number in E.164: `+33612345678`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(String);

impl Phone {
    /// Reads a number as people type it: `06 12 34 56 78`, `+33 (0)6.12.34.56.78`, `0033 6…`, `0692 12 34 56`, `+32 470 …`.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        let typed: String = text::compact(text, MAX_TYPED).chars().filter(|c| !matches!(c, '(' | ')' | '/')).collect();
        let (abroad, digits) = match typed.strip_prefix('+').or_else(|| typed.strip_prefix("00")) {
            Some(rest) => (true, rest),
            None => (false, typed.as_str()),
        };
        if typed.is_empty() {
            return Err(PhoneError::Empty);
        }
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(PhoneError::Alphabet);
        }
        if abroad { international(digits) } else { domestic(digits) }.map(Self)
    }

    /// The number as networks dial it: `+33612345678`.
    pub fn e164(&self) -> &str {
        &self.0
    }

    /// The number as people in France write it, ungrouped: `0612345678`; a foreign one stays international.
    pub fn national(&self) -> String {
        self.french_part().map_or_else(|| self.0.clone(), |rest| ["0", rest].concat())
    }

    /// Whether a text message can reach it. Of foreign numbers, those of the countries around France are known.
    pub fn is_mobile(&self) -> bool {
        match self.french_part() {
            Some(rest) => rest.starts_with(['6', '7']),
            None => {
                FOREIGN_MOBILES.iter().any(|prefix| self.0.get(1..).is_some_and(|digits| digits.starts_with(prefix)))
            }
        }
    }

    /// The number as its owner recognises it and nobody else learns it: `06 •• •• •• 12`.
    pub fn masked(&self) -> String {
        let national = self.national();
        let shown = if national.starts_with('+') { 3 } else { 2 };
        let head = national.get(..shown).unwrap_or_default();
        let tail = national.len().checked_sub(2).and_then(|from| national.get(from..)).unwrap_or_default();
        [head, " \u{2022}\u{2022} \u{2022}\u{2022} \u{2022}\u{2022} ", tail].concat()
    }

    /// The nine digits after the country code, for a number of the French plan, overseas included.
    fn french_part(&self) -> Option<&str> {
        let rest = ["+33", "+262", "+590", "+594", "+596"].iter().find_map(|code| self.0.strip_prefix(code))?;
        (rest.len() == 9).then_some(rest)
    }
}

text_value!(Phone, PhoneError);
hidden_debug!(Phone);

fn domestic(digits: &str) -> Result<String, PhoneError> {
    let rest = digits.strip_prefix('0').ok_or(PhoneError::Prefix)?;
    french(rest)
}

fn international(digits: &str) -> Result<String, PhoneError> {
    let french_code = ["33", "262", "590", "594", "596"].iter().find_map(|code| digits.strip_prefix(code));
    if let Some(rest) = french_code {
        // `+33 (0)6…`: the zero that is only dialled inside the country.
        return french(rest.strip_prefix('0').unwrap_or(rest));
    }
    if digits.starts_with('0') {
        return Err(PhoneError::Prefix);
    }
    // North America has one length: a French number typed with `00` instead of `0` must not pass for one from there.
    if !(MIN..=MAX).contains(&digits.len()) || (digits.starts_with('1') && digits.len() != 11) {
        return Err(PhoneError::Length);
    }
    Ok(["+", digits].concat())
}

/// A number of the French plan from its nine digits.
fn french(rest: &str) -> Result<String, PhoneError> {
    if rest.len() != 9 {
        return Err(PhoneError::Length);
    }
    if rest.starts_with('0') {
        return Err(PhoneError::Prefix);
    }
    let code = OVERSEAS.iter().find(|(block, _)| rest.starts_with(block)).map_or("33", |(_, code)| code);
    Ok(["+", code, rest].concat())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_kept_as_networks_dial_it() {
        for (typed, dialled) in [
            ("06 12 34 56 78", "+33612345678"),
            ("06.12.34.56.78", "+33612345678"),
            ("06-12-34-56-78", "+33612345678"),
            ("06/12/34/56/78", "+33612345678"),
            ("+33 6 12 34 56 78", "+33612345678"),
            ("+33 (0)6 12 34 56 78", "+33612345678"),
            ("0033 6 12 34 56 78", "+33612345678"),
            ("\u{202a}+33\u{a0}6\u{a0}12\u{a0}34\u{a0}56\u{a0}78\u{202c}", "+33612345678"),
            ("01 23 45 67 89", "+33123456789"),
            ("0692 12 34 56", "+262692123456"),
            ("0262 12 34 56", "+262262123456"),
            ("+262 639 12 34 56", "+262639123456"),
            ("06 39 98 02 02", "+33639980202"),
            ("0690 12 34 56", "+590690123456"),
            ("+33 6 94 12 34 56", "+594694123456"),
            ("0596 12 34 56", "+596596123456"),
            ("+32 470 12 34 56", "+32470123456"),
            ("00 352 621 123 456", "+352621123456"),
            ("+1 (514) 555-0123", "+15145550123"),
        ] {
            assert_eq!(Phone::parse(typed).map(String::from), Ok(dialled.to_owned()), "{typed}");
        }
    }

    #[test]
    fn each_fault_has_its_own_name() {
        let long = "0".to_owned() + &"6".repeat(10_000);
        for (typed, fault) in [
            ("", PhoneError::Empty),
            (" \u{a0}\u{200e}", PhoneError::Empty),
            ("06 12 34 56", PhoneError::Length),
            ("06 12 34 56 78 9", PhoneError::Length),
            (long.as_str(), PhoneError::Length),
            ("+33 12", PhoneError::Length),
            ("+32 12", PhoneError::Length),
            ("+32 470 12 34 56 78 90 12", PhoneError::Length),
            ("12 34 56 78 90", PhoneError::Prefix),
            ("00 12 34 56 78", PhoneError::Length),
            ("+0 12 34 56 78", PhoneError::Prefix),
            ("06 12 34 56 7O", PhoneError::Alphabet),
            ("<b>0612345678</b>", PhoneError::Alphabet),
            ("\u{660}\u{666}12345678", PhoneError::Alphabet),
            ("\u{1f4de}0612345678", PhoneError::Alphabet),
            ("06+12345678", PhoneError::Alphabet),
        ] {
            assert_eq!(Phone::parse(typed), Err(fault), "{typed:.40}");
        }
    }

    #[test]
    fn text_messages_go_to_mobiles_only() {
        for (number, mobile) in [
            ("0612345678", true),
            ("0712345678", true),
            ("0692123456", true),
            ("0639123456", true),
            ("0123456789", false),
            ("0262123456", false),
            ("0912345678", false),
            ("+32470123456", true),
            ("+3222345678", false),
            ("+352621123456", true),
            ("+79161234567", false),
        ] {
            assert_eq!(Phone::parse(number).unwrap().is_mobile(), mobile, "{number}");
        }
    }

    #[test]
    fn a_mask_shows_two_digits_at_each_end_and_always_the_same_length() {
        let mask = |typed| Phone::parse(typed).unwrap().masked();
        assert_eq!(mask("0612345612"), "06 \u{2022}\u{2022} \u{2022}\u{2022} \u{2022}\u{2022} 12");
        assert_eq!(mask("+262692123456"), "06 \u{2022}\u{2022} \u{2022}\u{2022} \u{2022}\u{2022} 56");
        assert_eq!(mask("+352621123456"), "+35 \u{2022}\u{2022} \u{2022}\u{2022} \u{2022}\u{2022} 56");
        assert_eq!(mask("+3222345678"), "+32 \u{2022}\u{2022} \u{2022}\u{2022} \u{2022}\u{2022} 78");
    }

    proptest! {
        #[test]
        fn every_french_number_is_read_back_from_both_its_forms(digits in "0[1-9][0-9]{8}") {
            let phone = Phone::parse(&digits).unwrap();
            prop_assert_eq!(phone.national(), digits);
            prop_assert_eq!(Phone::parse(phone.e164()), Ok(phone));
        }

        #[test]
        fn no_text_whatever_breaks_the_reading(text in any::<String>()) {
            if let Ok(phone) = Phone::parse(&text) {
                prop_assert!(phone.e164().len() <= MAX + 1);
                prop_assert!(!phone.masked().is_empty());
            }
        }
    }
}
