//! By what a kept file is known: 128 bits of chance, never the name that a person gave it.
//!
//! It is read from text at the edge and is thirty-two hexadecimal digits or nothing, so no path leads out of the store.

use std::{fmt, str::FromStr};

use data_encoding::HEXLOWER;
use object_store::path::Path;
use thiserror::Error;

use crate::{failure::Fault, random::Random};

/// The key of a kept file. Its text is thirty-two hexadecimal digits, in lower case; rows keep that text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileKey([u8; BYTES]);

const BYTES: usize = 16;

/// A text that is no file key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not the key of a file")]
pub struct NotAFileKey;

impl FileKey {
    /// A key that no file has.
    ///
    /// # Errors
    /// When the operating system has no chance to give.
    pub fn draw(random: &Random) -> Result<Self, Fault> {
        random.bytes().map(Self)
    }

    /// Where the file is: spread over 256 folders, so that none gets too long to list.
    pub(super) fn path(self) -> Path {
        let text = self.to_string();
        let folder = text.get(..2).unwrap_or_default();
        [folder, &text].into_iter().collect()
    }

    /// Whose file is at a place; none if it is no file's.
    pub(super) fn at(path: &Path) -> Option<Self> {
        let key: Self = path.filename()?.parse().ok()?;
        (key.path() == *path).then_some(key)
    }
}

impl FromStr for FileKey {
    type Err = NotAFileKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bytes = HEXLOWER.decode(text.as_bytes()).map_err(|_| NotAFileKey)?;
        bytes.try_into().map(Self).map_err(|_| NotAFileKey)
    }
}

impl fmt::Display for FileKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_thirty_two_digits_and_comes_back_from_its_text_and_its_place() {
        let key = FileKey::draw(&Random::seeded(1)).unwrap();
        assert_eq!(key.to_string().len(), 32);
        assert_eq!(key.to_string().parse(), Ok(key));
        assert_eq!(FileKey::at(&key.path()), Some(key));
        assert_eq!(key.path().parts_count(), 2);
    }

    #[test]
    fn nothing_else_is_a_key() {
        let digits = "0123456789abcdef0123456789abcdef";
        for text in
            ["", "..", "../../etc/passwd", "permis.pdf", &digits[1..], &digits.to_uppercase(), &format!("{digits}0")]
        {
            assert_eq!(text.parse::<FileKey>(), Err(NotAFileKey), "{text}");
        }
        for path in ["probe/0123456789abcdef0123456789abcdef", "ff/0123456789abcdef0123456789abcdef", "01/0123"] {
            assert_eq!(FileKey::at(&Path::from(path)), None, "{path}");
        }
    }
}
