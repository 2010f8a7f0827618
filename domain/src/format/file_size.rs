//! How much a file weighs, to the precision that says whether it will pass.

use super::NO_BREAK;
use crate::locale::Locale;

/// `340 ko`, `1,2 Mo`; `340 KB`, `1.2 MB`. Kilobytes are of 1,000 bytes, as telephones count.
pub fn file_size(bytes: u64, locale: Locale) -> String {
    let (kilo, mega, point) = match locale {
        Locale::Fr => ("ko", "Mo", ','),
        Locale::En => ("KB", "MB", '.'),
    };
    if bytes < 999_500 {
        return format!("{}{NO_BREAK}{kilo}", bytes.div_ceil(1000));
    }
    let tenths = (bytes + 50_000) / 100_000;
    format!("{}{point}{}{NO_BREAK}{mega}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_told_in_the_readers_language() {
        for (bytes, french, english) in [
            (0, "0\u{a0}ko", "0\u{a0}KB"),
            (1, "1\u{a0}ko", "1\u{a0}KB"),
            (340_000, "340\u{a0}ko", "340\u{a0}KB"),
            (999_999, "1,0\u{a0}Mo", "1.0\u{a0}MB"),
            (1_234_567, "1,2\u{a0}Mo", "1.2\u{a0}MB"),
            (20_971_520, "21,0\u{a0}Mo", "21.0\u{a0}MB"),
        ] {
            assert_eq!(file_size(bytes, Locale::Fr), french);
            assert_eq!(file_size(bytes, Locale::En), english);
        }
    }
}
