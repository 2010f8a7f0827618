//! Percentages: `50 %`, `50%`.

use super::{NO_BREAK, digits};
use crate::locale::Locale;

/// A whole percentage.
pub fn percent(value: u8, locale: Locale) -> String {
    let mut text = String::new();
    digits::push(&mut text, value.into(), 1);
    if locale == Locale::Fr {
        text.push(NO_BREAK);
    }
    text.push('%');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_parts_the_sign_from_the_number() {
        assert_eq!(percent(50, Locale::Fr), "50\u{a0}%");
        assert_eq!(percent(100, Locale::En), "100%");
    }
}
