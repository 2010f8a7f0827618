//! The languages of the portal and the choice between them.
//!
//! French is the default: it is the language of the contracts and the one that the law supposes. English is complete.

use serde::{Deserialize, Serialize};

/// More languages than any browser sends; what follows is not read.
const MOST_RANGES: usize = 32;

/// A language of the portal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// French.
    #[default]
    Fr,
    /// English.
    En,
}

impl Locale {
    /// Both languages, the default first.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// The language tag: `fr` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language that a tag names, whatever region follows (`fr`, `FR-be`, `en_US`); none if the portal does not speak it.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|locale| primary.eq_ignore_ascii_case(locale.tag()))
    }

    /// The language that suits an `Accept-Language` header best (RFC 9110, 12.5.4); French when none does.
    pub fn negotiate(accept_language: &str) -> Self {
        let mut best = (0, Self::default());
        for range in accept_language.split(',').take(MOST_RANGES) {
            let (tag, weight) = weighed(range);
            let locale = if tag == "*" { Some(Self::default()) } else { Self::parse(tag) };
            if let Some(locale) = locale
                && weight > best.0
            {
                best = (weight, locale);
            }
        }
        best.1
    }
}

/// A language range and its weight in thousandths; a weight that cannot be read counts for nothing.
fn weighed(range: &str) -> (&str, u16) {
    let mut parts = range.split(';').map(str::trim);
    let tag = parts.next().unwrap_or_default();
    let quality = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    (tag, quality.map_or(1000, thousandths))
}

fn thousandths(quality: &str) -> u16 {
    let (whole, decimals) = quality.split_once('.').unwrap_or((quality, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return 0;
    }
    let fraction = decimals.bytes().chain([b'0'; 3]).take(3).fold(0, |sum, b| sum * 10 + u16::from(b - b'0'));
    match whole {
        "1" => 1000,
        "0" => fraction,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weightiest_language_that_the_portal_speaks_wins() {
        for (header, expected) in [
            ("", Locale::Fr),
            ("fr-FR,fr;q=0.9,en-US;q=0.8,en;q=0.7", Locale::Fr),
            ("en-GB,en;q=0.9,fr;q=0.8", Locale::En),
            ("de, en;q=0.5, fr;q=0.3", Locale::En),
            ("de, es", Locale::Fr),
            ("fr;q=0, en;q=0.1", Locale::En),
            ("*, en;q=0.5", Locale::Fr),
            ("fr;q=0.5,en;q=0.51", Locale::En),
            ("en;q=nonsense", Locale::Fr),
            ("en;q=0.99999", Locale::Fr),
            (";;;,,,;q=,=", Locale::Fr),
        ] {
            assert_eq!(Locale::negotiate(header), expected, "{header}");
        }
    }

    #[test]
    fn a_header_of_any_length_is_read_in_part_only() {
        let header = "de,".repeat(5_000) + "en";
        assert_eq!(Locale::negotiate(&header), Locale::Fr);
    }

    #[test]
    fn a_tag_is_read_with_any_region_and_case() {
        assert_eq!(Locale::parse("FR-be"), Some(Locale::Fr));
        assert_eq!(Locale::parse("en_US"), Some(Locale::En));
        assert_eq!(Locale::parse("french"), None);
        assert_eq!(Locale::parse(""), None);
    }
}
