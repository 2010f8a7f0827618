//! The letters of a text message.
//!
//! A message of which every character is in the GSM alphabet holds 160 of them; a single one outside leaves 70 a message.
//! Typographic spaces and apostrophes are outside, and say nothing more in a text message.

/// The text in the characters that a text message has, as far as a plain one says the same.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' => ' ',
            '’' => '\'',
            other => other,
        })
        .collect()
}
