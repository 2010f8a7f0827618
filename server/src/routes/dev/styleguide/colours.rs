//! How far apart two colours of the style sheet are, in the light or the dark, as WCAG measures it.
//!
//! `style/check_contrast.mjs` refuses what is too near; here the figure is only shown, for the colours that are written as such.

use std::collections::BTreeMap;

const TOKENS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../style/base/tokens.css"));

/// Every token with its value.
pub fn tokens() -> BTreeMap<&'static str, &'static str> {
    let declared = TOKENS.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
    declared.map(|(name, value)| (name, value.trim_end_matches(';'))).collect()
}

/// The contrast of two tokens; none where one of them is worked out from others. `theme` is 0 in the light, 1 in the dark.
pub fn contrast(tokens: &BTreeMap<&str, &str>, front: &str, back: &str, theme: usize) -> Option<f64> {
    let luminance = |name| luminance(tokens.get(name)?, theme);
    let (one, two) = (luminance(front)?, luminance(back)?);
    Some((one.max(two) + 0.05) / (one.min(two) + 0.05))
}

fn luminance(value: &str, theme: usize) -> Option<f64> {
    let (_, both) = value.split_once("light-dark(")?;
    let colour = both.split([',', ')']).nth(theme)?.trim().strip_prefix('#')?;
    let part = |from: usize| Some(f64::from(u8::from_str_radix(colour.get(from..from + 2)?, 16).ok()?) / 255.0);
    let linear = |share: f64| if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) };
    Some(0.0722f64.mul_add(linear(part(4)?), 0.2126f64.mul_add(linear(part(0)?), 0.7152 * linear(part(2)?))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_twenty_one_and_every_colour_shown_has_a_figure() {
        let two = BTreeMap::from([("a", "light-dark(#000000, #ffffff)"), ("b", "light-dark(#ffffff, #ffffff)")]);
        assert!((contrast(&two, "a", "b", 0).unwrap() - 21.0).abs() < 0.001);
        assert!((contrast(&two, "a", "b", 1).unwrap() - 1.0).abs() < 0.001);
        assert!(contrast(&tokens(), "accent", "ground", 1).unwrap() > 4.5);
    }
}
