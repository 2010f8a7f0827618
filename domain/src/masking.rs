//! What has no place in a message: a card number and a password. Nobody of the insurer's ever asks for either.
//!
//! A card number is known by its digits: thirteen to nineteen of them, grouped as people group them, with Luhn's check digit right.
//! It is never kept whole: the first four and the last four stay, which is enough to say which card is meant. A password cannot be
//! known by itself; what is found is what follows the word for it.

/// What was found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Found {
    /// A card number.
    pub card: bool,
    /// A password, named as such.
    pub password: bool,
}

impl Found {
    /// Whether there is anything to say.
    pub const fn any(self) -> bool {
        self.card || self.password
    }
}

/// Least and most digits of a card number.
const CARD_DIGITS: std::ops::RangeInclusive<usize> = 13..=19;
/// Digits that stay at each end.
const SHOWN: usize = 4;
/// What stands for four digits, and for a password.
const DOTS: &str = "••••";

/// The words that people name a password by, without accents and in lower case, longest first.
const PASSWORD_WORDS: [&str; 9] = [
    "mots de passe",
    "mot de passe",
    "code secret",
    "code confidentiel",
    "passwords",
    "password",
    "passcode",
    "mdp",
    "pwd",
];
/// What may stand between the word and the password itself.
const LINKS: [&str; 6] = ["est", "is", "c'est", "c’est", "was", "etait"];

/// What a text holds that has no place in it.
pub fn found(text: &str) -> Found {
    Found { card: !cards(text).is_empty(), password: !passwords(text).is_empty() }
}

/// The text with its card numbers masked, and nothing else changed.
pub fn mask_cards(text: &str) -> String {
    replaced(text, &cards(text))
}

/// The text with its card numbers and its passwords masked.
pub fn mask_all(text: &str) -> String {
    let masked = mask_cards(text);
    replaced(&masked, &passwords(&masked))
}

/// A stretch of the text, in bytes, and what takes its place.
struct Stretch {
    from: usize,
    to: usize,
    instead: String,
}

fn replaced(text: &str, stretches: &[Stretch]) -> String {
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for Stretch { from, to, instead } in stretches {
        out.push_str(text.get(at..*from).unwrap_or_default());
        out.push_str(instead);
        at = *to;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// A digit of a text.
#[derive(Clone, Copy)]
struct Digit {
    /// Where it stands, in bytes.
    at: usize,
    value: u32,
    /// Whether no other digit stands right before it.
    begins: bool,
}

/// The card numbers of a text, in its order.
fn cards(text: &str) -> Vec<Stretch> {
    let (mut found, mut run) = (Vec::new(), Vec::new());
    let mut gap = 0;
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        if let Some(digit) = c.to_digit(10) {
            run.push(Digit { at, value: digit, begins: run.is_empty() || gap > 0 });
            gap = 0;
        } else if !run.is_empty() && gap == 0 && is_group_mark(c) {
            gap = 1;
        } else if !run.is_empty() {
            if !is_iban(text, &run) {
                found.extend(card_of(&run));
            }
            run.clear();
            gap = 0;
        }
    }
    found
}

/// One space or dash between groups: more parts two numbers.
fn is_group_mark(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '-' | '\u{2010}' | '\u{2011}' | '.')
}

/// Whether a run of digits is the rest of an IBAN: two capitals stand right before a first group of two digits.
fn is_iban(text: &str, run: &[Digit]) -> bool {
    let first_group = run.iter().skip(1).take_while(|digit| !digit.begins).count() + 1;
    let before = run.first().and_then(|digit| text.get(..digit.at)).unwrap_or_default();
    first_group == 2 && before.chars().rev().take_while(char::is_ascii_uppercase).count() == 2
}

/// The card numbers in a run of digits, from the beginning of a group to the end of one: something may stand before and after, as an
/// expiry date does. Most cards have sixteen digits, so that length is tried first.
fn card_of(run: &[Digit]) -> Vec<Stretch> {
    const USUAL: usize = 16;
    let (mut found, mut rest) = (Vec::new(), run);
    while rest.len() >= *CARD_DIGITS.start() {
        let ends_group = |length: usize| rest.get(length).is_none_or(|next| next.begins);
        let lengths = std::iter::once(USUAL).chain(CARD_DIGITS.rev()).filter(|length| ends_group(*length));
        let card = lengths.filter_map(|length| rest.get(..length)).find(|digits| is_luhn(digits));
        found.extend(card.and_then(masked_card));
        let taken = card.map_or(1, <[_]>::len);
        let next = rest.iter().skip(taken).position(|digit| digit.begins).map_or(rest.len(), |more| taken + more);
        rest = rest.get(next..).unwrap_or_default();
    }
    found
}

fn masked_card(digits: &[Digit]) -> Option<Stretch> {
    let shown = |part: &[Digit]| part.iter().filter_map(|one| char::from_digit(one.value, 10)).collect::<String>();
    let first = shown(digits.get(..SHOWN)?);
    let last = shown(digits.get(digits.len().checked_sub(SHOWN)?..)?);
    let (from, to) = (digits.first()?.at, digits.last()?.at + 1);
    Some(Stretch { from, to, instead: format!("{first} {DOTS} {DOTS} {last}") })
}

/// Luhn's check, and more than one digit in it: zeros alone pass the check and are no card.
fn is_luhn(digits: &[Digit]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, Digit { value, .. })| match (place % 2, value * 2) {
            (0, _) => *value,
            (_, doubled) if doubled > 9 => doubled - 9,
            (_, doubled) => doubled,
        })
        .sum();
    let first = digits.first().map(|one| one.value);
    sum.is_multiple_of(10) && digits.iter().any(|one| Some(one.value) != first) && first != Some(0)
}

/// The passwords of a text: what follows the word for one and a colon, an equals sign, a dash or « est ».
fn passwords(text: &str) -> Vec<Stretch> {
    let folded = Folded::of(text);
    let (mut found, mut from): (Vec<Stretch>, usize) = (Vec::new(), 0);
    while let Some((start, length)) = folded.next_word(from) {
        let after = start + length;
        from = after;
        let Some(begin) = folded.skip_link(after) else { continue };
        let end = folded.end_of_token(begin);
        if end > begin && !folded.is_masked(begin, end) {
            let (begin_byte, end_byte) = (folded.byte(begin), folded.byte(end));
            found.push(Stretch { from: begin_byte, to: end_byte, instead: DOTS.to_owned() });
            from = end;
        }
    }
    found
}

/// A text folded letter by letter, so that places in it are places in the original.
struct Folded {
    letters: Vec<(usize, char)>,
    length: usize,
}

impl Folded {
    fn of(text: &str) -> Self {
        let plain = |c: char| match c.to_lowercase().next().unwrap_or(c) {
            'é' | 'è' | 'ê' => 'e',
            'à' | 'â' => 'a',
            '\u{a0}' | '\u{202f}' => ' ',
            other => other,
        };
        Self { letters: text.char_indices().map(|(at, c)| (at, plain(c))).collect(), length: text.len() }
    }

    fn at(&self, place: usize) -> Option<char> {
        self.letters.get(place).map(|(_, c)| *c)
    }

    fn byte(&self, place: usize) -> usize {
        self.letters.get(place).map_or(self.length, |(at, _)| *at)
    }

    fn has(&self, place: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(offset, c)| self.at(place + offset) == Some(c))
    }

    /// The next word for a password that stands by itself, and its length.
    fn next_word(&self, from: usize) -> Option<(usize, usize)> {
        (from..self.letters.len()).find_map(|place| {
            let begins = place.checked_sub(1).and_then(|before| self.at(before)).is_none_or(|c| !c.is_alphanumeric());
            let word = PASSWORD_WORDS.iter().find(|word| begins && self.has(place, word))?;
            let length = word.chars().count();
            self.at(place + length).is_none_or(|c| !c.is_alphanumeric()).then_some((place, length))
        })
    }

    /// Where the password begins: after a colon, an equals sign or « est ». None where nothing links them.
    fn skip_link(&self, from: usize) -> Option<usize> {
        let place = self.skip_spaces(from);
        if matches!(self.at(place), Some(':' | '=')) {
            return Some(self.skip_quotes(self.skip_spaces(place + 1)));
        }
        let link = LINKS.iter().find(|link| self.has(place, link))?;
        let after = place + link.chars().count();
        let rest = self.skip_spaces(after);
        let rest = if self.at(rest) == Some(':') { self.skip_spaces(rest + 1) } else { rest };
        let begin = self.skip_quotes(rest);
        // « Mon mot de passe est refusé » names none: without a colon it must look like one.
        let end = self.end_of_token(begin);
        let looks_like_one = (begin..end).any(|place| self.at(place).is_some_and(|c| c.is_ascii_digit()));
        (rest > after && (looks_like_one || begin > rest)).then_some(begin)
    }

    fn skip_spaces(&self, mut place: usize) -> usize {
        while self.at(place) == Some(' ') {
            place += 1;
        }
        place
    }

    fn skip_quotes(&self, mut place: usize) -> usize {
        while matches!(self.at(place), Some('"' | '«' | '“' | '\'')) {
            place = self.skip_spaces(place + 1);
        }
        place
    }

    fn end_of_token(&self, mut place: usize) -> usize {
        while self.at(place).is_some_and(|c| !c.is_whitespace() && !matches!(c, '"' | '»' | '”')) {
            place += 1;
        }
        place
    }

    fn is_masked(&self, from: usize, to: usize) -> bool {
        (from..to).all(|place| matches!(self.at(place), Some('•' | '*' | '.' | ',' | ';' | '?')))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_card_number_is_masked_however_it_is_grouped() {
        for text in
            ["4970101234567893", "4970 1012 3456 7893", "4970-1012-3456-7893", "4970\u{a0}1012\u{a0}3456\u{a0}7893"]
        {
            assert!(found(text).card, "{text}");
            assert_eq!(mask_cards(&format!("Ma carte {text}, merci.")), "Ma carte 4970 •••• •••• 7893, merci.");
        }
    }

    #[test]
    fn a_card_number_is_found_beside_its_date_and_beside_another() {
        assert_eq!(mask_cards("4970 1012 3456 7893 12 28"), "4970 •••• •••• 7893 12 28");
        assert_eq!(mask_cards("4970101234567893 / 5555 5555 5555 4444"), "4970 •••• •••• 7893 / 5555 •••• •••• 4444");
    }

    #[test]
    fn other_long_numbers_stay_as_they_are() {
        for text in [
            "4970 1012 3456 7892",
            "FR76 3000 6000 0112 3456 7890 189",
            "06 12 34 56 78",
            "AC 1000 0001 J",
            "0000 0000 0000 0000",
            "le 12 11 2026 à 14 h 32",
        ] {
            assert_eq!(mask_cards(text), text);
        }
    }

    #[test]
    fn a_password_is_found_by_the_word_for_it() {
        for (text, masked) in [
            ("Mon mot de passe : Goeland42", "Mon mot de passe : ••••"),
            ("mdp=abcd1234 merci", "mdp=•••• merci"),
            ("Mot de passe\u{a0}: « Trois »", "Mot de passe\u{a0}: « •••• »"),
            ("my password is Seagull42", "my password is ••••"),
            ("mon mot de passe est \"azerty\"", "mon mot de passe est \"••••\""),
        ] {
            assert!(found(text).password, "{text}");
            assert_eq!(mask_all(text), masked);
        }
    }

    #[test]
    fn speaking_of_a_password_is_not_telling_it() {
        for text in [
            "J’ai oublié mon mot de passe.",
            "Mon mot de passe est refusé.",
            "Comment changer de mot de passe ?",
            "Le mot de passe : ••••",
            "my password is rejected",
        ] {
            assert!(!found(text).password, "{text}");
            assert_eq!(mask_all(text), text);
        }
    }

    /// Digits with Luhn's check digit at their end.
    fn card(mut digits: Vec<u32>) -> String {
        digits.push(0);
        let sum = |digits: &[u32]| {
            digits.iter().rev().enumerate().fold(0, |sum, (place, digit)| {
                sum + if place % 2 == 0 { *digit } else { digit * 2 % 10 + digit * 2 / 10 }
            })
        };
        let check = (10 - sum(&digits) % 10) % 10;
        *digits.last_mut().unwrap() = check;
        digits.iter().map(ToString::to_string).collect()
    }

    proptest! {
        #[test]
        fn no_card_number_survives(first in 1u32..10, rest in prop::collection::vec(0u32..10, 11..18), before in "[a-z ]{0,5}", after in "[a-z ]{0,5}") {
            let digits: Vec<u32> = std::iter::once(first).chain(rest).collect();
            let number = card(digits);
            prop_assume!(number.chars().any(|c| !number.starts_with(c)));
            let masked = mask_cards(&format!("{before}{number}{after}"));
            prop_assert!(!masked.contains(&number));
            prop_assert!(!found(&masked).card, "{masked}");
            prop_assert!(masked.starts_with(&before) && masked.ends_with(&after));
        }

        #[test]
        fn masking_twice_is_masking_once_and_never_fails(text in "\\PC{0,80}") {
            let once = mask_all(&text);
            prop_assert_eq!(mask_all(&once), once);
        }

        #[test]
        fn a_text_without_digits_keeps_its_every_letter(text in "[a-zà-ÿ ,.\n]{0,80}") {
            prop_assert_eq!(mask_cards(&text), text);
        }
    }
}
