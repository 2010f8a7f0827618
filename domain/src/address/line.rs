//! One line of an address, or the name of a commune.
//!
//! Lenient in form, since addresses are odd, and strict in alphabet, since they are printed on papers that third parties read.

use thiserror::Error;

use crate::{
    text,
    value::{hidden_debug, text_value},
};

/// Most characters in a line: the postal norm says 38, policy systems hold longer ones.
const MAX: usize = 100;

/// Why a text is not a line of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LineError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// It is longer than 100 characters.
    #[error("is longer than 100 characters")]
    TooLong,
    /// It holds `<` or `>`.
    #[error("has markup")]
    Markup,
    /// It holds a character that no French address has.
    #[error("has a character that an address cannot have")]
    Alphabet,
}

/// One line of an address.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AddressLine(String);

impl AddressLine {
    /// Reads a line: spaces are reduced to one between words, apostrophes and hyphens to the plain ones.
    pub fn parse(text: &str) -> Result<Self, LineError> {
        let line = text::squeeze(text, MAX);
        if line.is_empty() {
            return Err(LineError::Empty);
        }
        if line.chars().count() > MAX {
            return Err(LineError::TooLong);
        }
        if text::has_markup(&line) {
            return Err(LineError::Markup);
        }
        if !line.chars().all(may_stand) || !line.contains(is_letter_or_digit) || text::has_stacked_marks(&line) {
            return Err(LineError::Alphabet);
        }
        Ok(Self(line))
    }
}

text_value!(AddressLine, LineError);
hidden_debug!(AddressLine);

/// Not `char::is_alphanumeric`: its tables of every script would weigh in the browser, and Latin script is all there is here.
fn is_letter_or_digit(c: char) -> bool {
    c.is_ascii_digit() || text::is_latin_letter(c)
}

fn may_stand(c: char) -> bool {
    is_letter_or_digit(c)
        || text::is_combining_mark(c)
        || matches!(
            c,
            ' ' | '\''
                | '-'
                | '.'
                | ','
                | '/'
                | '('
                | ')'
                | '&'
                | '#'
                | '+'
                | ':'
                | '"'
                | '\u{2013}'
                | '\u{b0}'
                | '\u{ba}'
                | '\u{aa}'
                | '\u{ab}'
                | '\u{bb}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_but_real_lines_are_read() {
        for line in [
            "12 bis, rue Saint-Andr\u{e9}-des-Arts",
            "R\u{e9}s. \u{ab} Les \u{152}illets \u{bb}, esc. B / 3e \u{e9}t. n\u{b0} 4",
            "L'Ha\u{ff}-les-Roses",
            "Y",
            "Paris 07 CEDEX",
            "Lieu-dit Ker Anna (BP 12)",
        ] {
            assert_eq!(AddressLine::parse(line).map(String::from), Ok(line.to_owned()));
        }
    }

    #[test]
    fn each_fault_has_its_own_name() {
        let long = "rue ".repeat(2_500);
        for (typed, fault) in [
            ("", LineError::Empty),
            ("\u{202e}\u{a0}", LineError::Empty),
            (long.as_str(), LineError::TooLong),
            ("<script>alert(1)</script>", LineError::Markup),
            ("1 rue \u{202e}siraP", LineError::Alphabet),
            ("1 rue \u{1f600}", LineError::Alphabet),
            ("\u{634}\u{627}\u{631}\u{639}", LineError::Alphabet),
            ("1 rue\0", LineError::Alphabet),
            ("- - -", LineError::Alphabet),
            ("Z\u{301}\u{302}\u{303}\u{304}", LineError::Alphabet),
        ] {
            assert_eq!(AddressLine::parse(typed), Err(fault), "{typed:.40}");
        }
    }
}
