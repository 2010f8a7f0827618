//! What makes a password good enough, as far as its shape tells.
//!
//! The CNIL (délibération 2022-100) asks for fifty bits where guessing is slowed down, which `throttle` does. Bits say nothing
//! of words that everybody uses, so services ask zxcvbn besides. Everything may be in a password, spaces and accents too, and
//! pasting is welcome; it is hashed as typed. It is never made to expire: the CNIL dropped forced renewal.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Fewest characters.
pub const MIN_LENGTH: usize = 10;
/// Fewest characters that the page advises.
pub const ADVISED_LENGTH: usize = 12;
/// Most characters: hashing more would only cost time.
pub const MAX_LENGTH: usize = 128;
/// Fewest bits, where guessing is slowed down (CNIL, délibération 2022-100).
pub const MIN_BITS: f64 = 50.0;
/// The least score of zxcvbn (0 to 4) that services accept.
pub const MIN_ZXCVBN_SCORE: u8 = 3;

/// What is wrong with a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum PasswordProblem {
    /// Nothing was typed.
    #[error("no password was given")]
    Empty,
    /// Fewer than `MIN_LENGTH` characters.
    #[error("the password is too short")]
    TooShort,
    /// More than `MAX_LENGTH` characters.
    #[error("the password is too long")]
    TooLong,
    /// A character that no keyboard types: a tab, a line break, a control code.
    #[error("the password has a control character")]
    ControlCharacter,
    /// Too few different kinds of characters for its length.
    #[error("the password has less than fifty bits")]
    TooWeak,
    /// Too easily guessed: a common word, a name, a pattern. Found by services.
    #[error("the password is easily guessed")]
    Common,
}

/// Whether the shape of a password will do. That it is no common one is for services to find.
pub fn check_shape(password: &str) -> Result<(), PasswordProblem> {
    let length = password.chars().count();
    if length == 0 {
        Err(PasswordProblem::Empty)
    } else if length > MAX_LENGTH {
        Err(PasswordProblem::TooLong)
    } else if password.chars().any(char::is_control) {
        Err(PasswordProblem::ControlCharacter)
    } else if length < MIN_LENGTH {
        Err(PasswordProblem::TooShort)
    } else if estimated_bits(password) < MIN_BITS {
        Err(PasswordProblem::TooWeak)
    } else {
        Ok(())
    }
}

/// Bits of a password drawn evenly from the kinds of characters that it uses: length × log2(size of the alphabet).
pub fn estimated_bits(password: &str) -> f64 {
    let length = u32::try_from(password.chars().count()).unwrap_or(u32::MAX);
    let alphabet: u32 =
        Kind::ALL.into_iter().filter(|kind| password.chars().any(|letter| kind.has(letter))).map(Kind::size).sum();
    f64::from(length) * f64::from(alphabet.max(1)).log2()
}

/// A kind of character. Each character is of exactly one.
#[derive(Clone, Copy)]
enum Kind {
    Digit,
    Lower,
    Upper,
    Sign,
    Beyond,
}

impl Kind {
    const ALL: [Self; 5] = [Self::Digit, Self::Lower, Self::Upper, Self::Sign, Self::Beyond];

    fn has(self, letter: char) -> bool {
        match self {
            Self::Digit => letter.is_ascii_digit(),
            Self::Lower => letter.is_ascii_lowercase(),
            Self::Upper => letter.is_ascii_uppercase(),
            Self::Sign => letter.is_ascii() && !letter.is_ascii_alphanumeric(),
            Self::Beyond => !letter.is_ascii(),
        }
    }

    /// How many characters a guesser must reckon with.
    const fn size(self) -> u32 {
        match self {
            Self::Digit => 10,
            Self::Lower | Self::Upper => 26,
            // The space and the 32 signs of a keyboard.
            Self::Sign => 33,
            // Accented letters of a French keyboard, not the whole of Unicode: a guesser would try those first.
            Self::Beyond => 32,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What the CNIL gives as worth about eighty bits: twelve characters of four kinds, fourteen of three.
    #[test]
    fn bits_are_those_of_the_cnils_examples() {
        assert!((78.0..80.0).contains(&estimated_bits("aB3$aB3$aB3$")));
        assert!((83.0..84.0).contains(&estimated_bits("aB3aB3aB3aB3aB")));
        assert!(estimated_bits("").abs() < f64::EPSILON);
    }

    #[test]
    fn fifty_bits_can_be_had_by_length_or_by_variety() {
        assert_eq!(check_shape("rivage lent"), Ok(()));
        assert_eq!(check_shape("Rivage2026"), Ok(()));
        assert_eq!(check_shape("été à Sète"), Ok(()));
        assert_eq!(check_shape("quatre mots avec espaces"), Ok(()));
        assert_eq!(check_shape("rivagelent"), Err(PasswordProblem::TooWeak));
        assert_eq!(check_shape("123456789012345"), Err(PasswordProblem::TooWeak));
    }

    #[test]
    fn length_is_counted_in_characters_and_bounded_both_ways() {
        assert_eq!(check_shape(""), Err(PasswordProblem::Empty));
        assert_eq!(check_shape("aB3$aB3$a"), Err(PasswordProblem::TooShort));
        assert_eq!(check_shape("éÀ3$éÀ3$é"), Err(PasswordProblem::TooShort));
        assert_eq!(check_shape(&"é".repeat(128)), Ok(()));
        assert_eq!(check_shape(&"é".repeat(129)), Err(PasswordProblem::TooLong));
    }

    #[test]
    fn a_control_character_is_refused_and_an_emoji_is_not() {
        assert_eq!(check_shape("rivage\u{0}lent 12"), Err(PasswordProblem::ControlCharacter));
        assert_eq!(check_shape("rivage\tlent 12"), Err(PasswordProblem::ControlCharacter));
        assert_eq!(check_shape("rivage lent 🦀"), Ok(()));
    }

    proptest! {
        #[test]
        fn one_character_more_never_weakens_a_password(password in "\\PC{0,40}", more in "\\PC") {
            let longer = format!("{password}{more}");
            prop_assert!(estimated_bits(&longer) >= estimated_bits(&password));
        }

        #[test]
        fn whatever_passes_has_ten_characters_and_fifty_bits(password in "\\PC{0,20}") {
            if check_shape(&password).is_ok() {
                prop_assert!(password.chars().count() >= MIN_LENGTH && estimated_bits(&password) >= MIN_BITS);
            }
        }
    }
}
