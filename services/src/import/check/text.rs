//! Texts without a value type in `domain`: free ones, and the numbers of registers that only the feed brings.

use crate::import::bad_line::Reason;

/// A free text: not empty, not too long, and nothing in it that a reader would not see.
pub(super) fn free(text: &str, max: usize) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(Reason::Empty);
    }
    if text.chars().count() > max {
        return Err(Reason::TooLong { max });
    }
    if text.chars().any(|c| c.is_control() || is_unseen(c)) {
        return Err(Reason::ControlCharacter);
    }
    Ok(())
}

/// Characters that turn the direction of a text or hide in it: the printed paper would not read as the screen did.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// An ORIAS number: eight digits (art. L512-1).
pub(super) fn orias(text: &str) -> Result<(), &'static str> {
    digits(text, 8).then_some(()).ok_or("is not eight digits long")
}

/// A SIREN: nine digits, of which the last checks the others.
pub(super) fn siren(text: &str) -> Result<(), &'static str> {
    if !digits(text, 9) {
        return Err("is not nine digits long");
    }
    let sum: u32 =
        text.bytes().rev().map(|byte| u32::from(byte - b'0')).zip([1, 2].into_iter().cycle()).map(luhn).sum();
    if sum.is_multiple_of(10) { Ok(()) } else { Err("has a last digit that does not fit") }
}

fn luhn((digit, weight): (u32, u32)) -> u32 {
    let product = digit * weight;
    product / 10 + product % 10
}

/// A unique mandate reference (*RUM*): 35 characters of the SEPA alphabet, spaces aside.
pub(super) fn mandate_reference(text: &str) -> Result<(), &'static str> {
    if text.is_empty() || text.len() > 35 {
        return Err("is not 1 to 35 characters long");
    }
    let sound = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-?:().,'+".contains(&byte));
    sound.then_some(()).ok_or("has a character outside the SEPA alphabet")
}

/// A creditor identifier (*ICS*): country, two check digits, three characters of the creditor's own, the national identifier.
pub(super) fn creditor_identifier(text: &str) -> Result<(), &'static str> {
    let (country, rest) = text.split_at_checked(2).ok_or("is too short")?;
    let (check, rest) = rest.split_at_checked(2).ok_or("is too short")?;
    let sound = country.bytes().all(|byte| byte.is_ascii_uppercase())
        && digits(check, 2)
        && (4..=31).contains(&rest.len())
        && rest.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    sound.then_some(()).ok_or("is not a country, two digits and 4 to 31 capitals and digits")
}

/// A licence category: `B`, `A2`, `C1E`.
pub(super) fn licence_category(text: &str) -> Result<(), &'static str> {
    let sound = (1..=4).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && text.starts_with(|c: char| c.is_ascii_uppercase());
    sound.then_some(()).ok_or("is not 1 to 4 capitals and digits")
}

/// A licence number: old ones have twelve digits, new ones nine capitals and digits, foreign ones their own form.
pub(super) fn licence_number(text: &str) -> Result<(), &'static str> {
    let count = text.bytes().filter(u8::is_ascii_alphanumeric).count();
    let sound = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-' | b'/' | b'.'));
    ((4..=20).contains(&count) && text.len() <= 30 && sound).then_some(()).ok_or("is not 4 to 20 letters and digits")
}

fn digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_siren_is_checked_by_its_last_digit() {
        assert_eq!(siren("732829320"), Ok(()));
        assert_eq!(siren("732829321"), Err("has a last digit that does not fit"));
        assert_eq!(siren("73282932"), Err("is not nine digits long"));
    }

    #[test]
    fn a_creditor_identifier_has_its_parts() {
        assert_eq!(creditor_identifier("FR12ZZZ123456"), Ok(()));
        for wrong in ["", "FR1", "FRAAZZZ123456", "fr12ZZZ123456", "FR12", "FR12ÉZZ123456"] {
            assert!(creditor_identifier(wrong).is_err(), "{wrong}");
        }
    }
}
