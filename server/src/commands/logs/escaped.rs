//! Text that comes from elsewhere, in a line of the log: it cannot end the line, nor its own quotes, nor speak to a terminal.

use std::fmt::{self, Write};

/// Whether a byte is harmless wherever it stands, as nearly all are.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\'
}

/// Whether all bytes are. None is a reason to stop looking, so that the processor looks at sixteen at once.
fn all_plain(text: &str) -> bool {
    text.bytes().fold(true, |plain, byte| plain & is_plain(byte))
}

/// Writes what is written into it, made harmless.
pub struct Escaped<'a, W> {
    /// Where to.
    pub into: &'a mut W,
    /// Whether it stands in quotes.
    pub quoted: bool,
}

impl<W: Write> Write for Escaped<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if all_plain(text) {
            return self.into.write_str(text);
        }
        let harmful = |letter: char| letter.is_control() || (self.quoted && matches!(letter, '"' | '\\'));
        let mut rest = text;
        while let Some((at, letter)) = rest.char_indices().find(|(_, letter)| harmful(*letter)) {
            self.into.write_str(rest.get(..at).unwrap_or_default())?;
            match letter {
                '"' | '\\' => write!(self.into, "\\{letter}")?,
                _ => write!(self.into, "\\u{:04x}", u32::from(letter))?,
            }
            rest = rest.get(at + letter.len_utf8()..).unwrap_or_default();
        }
        self.into.write_str(rest)
    }
}
