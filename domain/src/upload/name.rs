//! The name of a file: what is left of the one that its sender's machine gave it.
//!
//! Only ever shown, never used as a path or to tell what a file is. Everything has a name: what leaves nothing behind is called by its
//! kind alone.

/// Most characters of a name, its end not counted.
pub const NAME_MAX: usize = 80;

/// A name without folders, without characters that nobody sees, without an end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileName(String);

impl FileName {
    /// What is left of a name.
    pub fn clean(given: &str) -> Self {
        let last = given.rsplit(['/', '\\']).find(|part| !part.trim().is_empty()).unwrap_or_default();
        let shown: String = last.chars().map(|letter| if is_shown(letter) { letter } else { ' ' }).collect();
        let words: Vec<&str> = shown.split_whitespace().collect();
        let words = words.join(" ");
        let stem = without_end(&words);
        Self(stem.trim_matches(['.', ' ', '-']).chars().take(NAME_MAX).collect::<String>().trim_end().to_owned())
    }

    /// The name, which may be empty.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Letters, digits, and signs that mean nothing to a shell, a header or a path.
fn is_shown(letter: char) -> bool {
    letter.is_alphanumeric() || " -_.,()'’&+@°".contains(letter)
}

/// The name without what stands behind its last point, if that looks like an end.
fn without_end(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, end)) if (1..=5).contains(&end.len()) && end.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            without_end(stem)
        }
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_left_of_a_name() {
        let examples = [
            ("Constat amiable.pdf", "Constat amiable"),
            ("/etc/passwd", "passwd"),
            ("..\\..\\windows\\system.ini", "system"),
            ("C:\\fakepath\\IMG_2041.JPG", "IMG_2041"),
            ("facture.pdf.exe", "facture"),
            ("a\u{202E}gpj.exe", "a gpj"),
            ("deux\r\nlignes\0.png", "deux lignes"),
            ("<script>alert(1)</script>.png", "script"),
            ("élève à l’été.jpeg", "élève à l’été"),
            ("....", ""),
            ("", ""),
        ];
        for (given, left) in examples {
            assert_eq!(FileName::clean(given).as_str(), left, "{given}");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_characters() {
        assert_eq!(FileName::clean(&"é".repeat(5_000)).as_str().chars().count(), NAME_MAX);
    }

    proptest! {
        #[test]
        fn whatever_is_given_the_rest_is_short_and_harmless(given in "\\PC*|[\\x00-\\xff]{0,300}") {
            let left = FileName::clean(&given);
            prop_assert!(left.as_str().chars().count() <= NAME_MAX);
            prop_assert!(left.as_str().chars().all(is_shown));
            prop_assert_eq!(FileName::clean(left.as_str()).as_str().len() <= left.as_str().len(), true);
        }
    }
}
