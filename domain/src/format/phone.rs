//! Telephone numbers: `06 12 34 56 78`.

use super::NO_BREAK;
use crate::{locale::Locale, phone::Phone};

/// A number as it is dialled in France, two digits by two; a foreign one stays international, ungrouped, since each country
/// groups its own way. The spaces are no-break: a number cut by the end of a line is misread.
pub fn phone(phone: &Phone, _locale: Locale) -> String {
    let national = phone.national();
    let mut text = String::new();
    let grouped = !national.starts_with('+');
    for (place, c) in national.chars().enumerate() {
        if grouped && place > 0 && place.is_multiple_of(2) {
            text.push(NO_BREAK);
        }
        text.push(c);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_french_number_is_grouped_two_by_two() {
        let show = |typed| phone(&Phone::parse(typed).unwrap(), Locale::Fr);
        assert_eq!(show("+33612345678"), "06\u{a0}12\u{a0}34\u{a0}56\u{a0}78");
        assert_eq!(show("+262692123456"), "06\u{a0}92\u{a0}12\u{a0}34\u{a0}56");
        assert_eq!(show("+32470123456"), "+32470123456");
    }
}
