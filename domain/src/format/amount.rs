//! Amounts of money: `1 234,56 €`, `€1,234.56`.

use super::{NO_BREAK, digits};
use crate::{locale::Locale, money::Cents};

/// The narrow no-break space that groups French thousands (U+202F).
const FRENCH_GROUP: char = '\u{202f}';
/// The true minus sign: read as "minus" by screen readers, and no line is broken after it (U+2212).
const MINUS: char = '\u{2212}';

/// An amount to the cent.
pub fn money(amount: Cents, locale: Locale) -> String {
    write(amount, locale, true)
}

/// An amount without its cents when it is a whole number of euros, to the cent when it is not: nothing is ever rounded.
pub fn amount_whole(amount: Cents, locale: Locale) -> String {
    write(amount, locale, !amount.is_whole())
}

fn write(amount: Cents, locale: Locale, with_cents: bool) -> String {
    let magnitude = amount.0.unsigned_abs();
    let (group, point) = match locale {
        Locale::Fr => (FRENCH_GROUP, ','),
        Locale::En => (',', '.'),
    };
    let mut text = String::with_capacity(24);
    if amount.is_negative() {
        text.push(MINUS);
    }
    if locale == Locale::En {
        text.push('\u{20ac}');
    }
    digits::push_grouped(&mut text, magnitude / 100, group);
    if with_cents {
        text.push(point);
        digits::push(&mut text, magnitude % 100, 2);
    }
    if locale == Locale::Fr {
        text.push(NO_BREAK);
        text.push('\u{20ac}');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_written_to_the_cent() {
        for (cents, french, english) in [
            (123_456, "1\u{202f}234,56\u{a0}\u{20ac}", "\u{20ac}1,234.56"),
            (0, "0,00\u{a0}\u{20ac}", "\u{20ac}0.00"),
            (5, "0,05\u{a0}\u{20ac}", "\u{20ac}0.05"),
            (99_900, "999,00\u{a0}\u{20ac}", "\u{20ac}999.00"),
            (100_000, "1\u{202f}000,00\u{a0}\u{20ac}", "\u{20ac}1,000.00"),
            (-1_250, "\u{2212}12,50\u{a0}\u{20ac}", "\u{2212}\u{20ac}12.50"),
            (12_345_678_900, "123\u{202f}456\u{202f}789,00\u{a0}\u{20ac}", "\u{20ac}123,456,789.00"),
        ] {
            assert_eq!(money(Cents(cents), Locale::Fr), french);
            assert_eq!(money(Cents(cents), Locale::En), english);
        }
    }

    #[test]
    fn a_whole_amount_loses_its_cents_and_another_keeps_them() {
        assert_eq!(amount_whole(Cents(150_000), Locale::Fr), "1\u{202f}500\u{a0}\u{20ac}");
        assert_eq!(amount_whole(Cents(150_001), Locale::En), "\u{20ac}1,500.01");
    }

    #[test]
    fn the_widest_amount_is_written() {
        assert_eq!(money(Cents(i64::MIN), Locale::En), "\u{2212}\u{20ac}92,233,720,368,547,758.08");
    }
}
