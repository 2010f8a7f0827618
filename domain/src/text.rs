//! Cleaning of what people type, before any type looks at it.
//!
//! Pasting brings in what nobody sees: no-break spaces, zero-width marks, the direction marks that contact lists wrap around
//! numbers. They are forgiven where they cannot mean anything and refused where they could make a text read as another.

/// Whether a character leaves no mark of its own: zero-width and direction controls, soft hyphen, byte-order mark.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}

/// Removes spaces of every kind and invisible characters at both ends.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c))
}

/// Keeps what counts in a number that people group as they like: no spaces, dashes, dots or invisible characters, upper case.
///
/// At most `max + 1` characters come back, so that a long text costs no memory and still shows as too long.
pub(crate) fn compact(text: &str, max: usize) -> String {
    text.chars()
        .filter(|&c| !(c.is_whitespace() || is_invisible(c) || is_dash(c) || c == '.'))
        .take(max.saturating_add(1))
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

/// One plain space between words, one kind of apostrophe and of hyphen: the same name is then the same text, however typed.
///
/// At most `max + 1` characters come back, for the reason given at [`compact`].
pub(crate) fn squeeze(text: &str, max: usize) -> String {
    let mut squeezed = String::new();
    let mut count = 0;
    let mut space = false;
    for c in trim(text).chars() {
        if c.is_whitespace() {
            space = true;
            continue;
        }
        if count > max {
            break;
        }
        if space {
            squeezed.push(' ');
            count += 1;
            space = false;
        }
        squeezed.push(plain(c));
        count += 1;
    }
    squeezed
}

/// Whether a character belongs to the Latin script, with any mark that a European or Vietnamese name carries.
pub(crate) fn is_latin_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') && !matches!(c, '\u{d7}' | '\u{f7}'))
}

/// Whether a character is a mark that combines with the letter before it, as some keyboards and file systems write accents.
pub(crate) fn is_combining_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether a text holds the characters that open and close a tag.
pub(crate) fn has_markup(text: &str) -> bool {
    text.contains(['<', '>'])
}

/// Whether marks pile up: no name carries more than two on one letter, and a heap of them spills over the lines around.
pub(crate) fn has_stacked_marks(text: &str) -> bool {
    let mut run = 0_u8;
    text.chars().any(|c| {
        run = if is_combining_mark(c) { run.saturating_add(1) } else { 0 };
        run > 2
    })
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn plain(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{b4}' | '`' => '\'',
        '\u{2010}'..='\u{2012}' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_direction_marks_and_odd_spaces_are_forgiven_around_a_number() {
        assert_eq!(compact("\u{202a}ac\u{a0}12-34.56\u{202f}78\u{200b}\u{202c}", 20), "AC12345678");
    }

    #[test]
    fn a_long_text_is_cut_just_past_its_limit() {
        let long = "x ".repeat(10_000);
        assert_eq!(compact(&long, 5).len(), 6);
        assert!(squeeze(&long, 5).chars().count() <= 8);
        assert!(squeeze(&long, 5).chars().count() > 5);
    }

    #[test]
    fn words_are_parted_by_one_plain_space() {
        assert_eq!(squeeze(" \u{a0}Jean\t\u{202f} Paul\u{200e} ", 50), "Jean Paul");
        assert_eq!(squeeze("L\u{2019}Ha\u{ff}\u{2011}les\u{2010}Roses", 50), "L'Ha\u{ff}-les-Roses");
    }

    #[test]
    fn three_marks_on_a_letter_are_too_many() {
        assert!(!has_stacked_marks("Nguye\u{302}\u{303}n"));
        assert!(has_stacked_marks("Z\u{301}\u{302}\u{303}algo"));
    }
}
