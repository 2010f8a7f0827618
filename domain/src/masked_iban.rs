//! Accounts in a text, for who may not read them whole: customers write to their broker whatever they think is needed, and a broker has
//! no use for an IBAN.

use crate::iban::Iban;

/// Fewest and most characters of an IBAN (Norway, Malta and beyond).
const SHORTEST: usize = 15;
const LONGEST: usize = 34;
/// What stands for what is hidden.
const DOTS: &str = "••••";

/// The text with its IBANs masked, and nothing else changed. The last four characters stay, as everywhere.
pub fn mask_ibans(text: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, iban, after)) = next(rest) {
        out.push_str(before);
        out.push_str(DOTS);
        out.push(' ');
        out.push_str(iban.last4());
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The next IBAN of a text, with what stands before and after it.
fn next(text: &str) -> Option<(&str, Iban, &str)> {
    let mut in_word = false;
    for (at, letter) in text.char_indices() {
        let begins = letter.is_ascii_alphabetic() && !in_word;
        in_word = letter.is_alphanumeric();
        if let Some((iban, end)) = begins.then(|| text.get(at..).and_then(read)).flatten() {
            return Some((text.get(..at)?, iban, text.get(at + end..)?));
        }
    }
    None
}

/// The longest IBAN that a text begins with, and where it ends. It ends where a group does.
fn read(text: &str) -> Option<(Iban, usize)> {
    let (mut count, mut gap, mut ends) = (0, false, Vec::new());
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter.is_ascii_alphanumeric() {
            (count, gap) = (count + 1, false);
            if count > LONGEST || (matches!(count, 3 | 4) && !letter.is_ascii_digit()) {
                break;
            }
            let ends_group = letters.peek().is_none_or(|(_, next)| !next.is_alphanumeric());
            if ends_group && count >= SHORTEST {
                ends.push(at + letter.len_utf8());
            }
        } else if gap || !is_group_mark(letter) {
            break;
        } else {
            gap = true;
        }
    }
    ends.into_iter().rev().find_map(|end| Some((Iban::parse(text.get(..end)?).ok()?, end)))
}

/// What may stand once between two groups.
const fn is_group_mark(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '-' | '\u{2010}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_masked_however_it_is_grouped_and_whatever_stands_around_it() {
        for typed in [
            "FR76 3000 6000 0112 3456 7890 189",
            "FR7630006000011234567890189",
            "fr76-3000-6000-0112-3456-7890-189",
            "FR76\u{a0}3000\u{a0}6000\u{a0}0112\u{a0}3456\u{a0}7890\u{a0}189",
        ] {
            let text = format!("Mon compte : {typed} pour les remboursements, é.");
            assert_eq!(mask_ibans(&text), "Mon compte : •••• 0189 pour les remboursements, é.", "{typed}");
        }
        assert_eq!(mask_ibans("DE89 3704 0044 0532 0130 00 ou BE68 5390 0754 7034"), "•••• 3000 ou •••• 7034");
    }

    #[test]
    fn what_is_no_account_stays_as_it_is() {
        for text in ["FR76 3000 6000 0112 3456 7890 188", "AC 1000 0001 J", "Bonjour, je roule en FR-482-KD.", "é", ""]
        {
            assert_eq!(mask_ibans(text), text);
        }
    }
}
