//! Bonus-malus coefficients: `0,85`, `0.85`.

use super::digits;
use crate::{bonus_malus::Coefficient, locale::Locale};

/// A coefficient with its two decimals.
pub fn coefficient(coefficient: Coefficient, locale: Locale) -> String {
    let hundredths = u64::from(coefficient.hundredths());
    let mut text = String::new();
    digits::push(&mut text, hundredths / 100, 1);
    text.push(match locale {
        Locale::Fr => ',',
        Locale::En => '.',
    });
    digits::push(&mut text, hundredths % 100, 2);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coefficient_keeps_its_two_decimals() {
        for (hundredths, french, english) in [(85, "0,85", "0.85"), (100, "1,00", "1.00"), (306, "3,06", "3.06")] {
            let value = Coefficient::from_hundredths(hundredths).unwrap();
            assert_eq!(coefficient(value, Locale::Fr), french);
            assert_eq!(coefficient(value, Locale::En), english);
        }
    }
}
