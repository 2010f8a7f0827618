//! Digits, the ground of every other kind: written by hand, as the standard machinery for padding weighs more than this.

/// Appends a number with at least so many digits.
pub(super) fn push(text: &mut String, number: u64, at_least: usize) {
    let (mut reversed, mut length) = ([0; 20], 0);
    let mut rest = number;
    for place in &mut reversed {
        if rest == 0 && length >= at_least.max(1) {
            break;
        }
        *place = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        (rest, length) = (rest / 10, length + 1);
    }
    text.extend(reversed.iter().take(length).rev().map(|digit| char::from(*digit)));
}

/// Appends a number in groups of three.
pub(super) fn push_grouped(text: &mut String, number: u64, separator: char) {
    let mut plain = String::with_capacity(20);
    push(&mut plain, number, 1);
    for (place, c) in plain.chars().enumerate() {
        if place > 0 && (plain.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(c);
    }
}
