//! Digits, the ground of every other kind: written by hand, as the standard machinery for padding weighs more than this.

/// Appends a number with at least so many digits.
pub(super) fn push(text: &mut String, number: u64, at_least: usize) {
    let mut reversed = Vec::with_capacity(20);
    let mut rest = number;
    while rest > 0 || reversed.len() < at_least.max(1) {
        reversed.push(digit(rest % 10));
        rest /= 10;
    }
    text.extend(reversed.iter().rev());
}

/// Appends a number in groups of three.
pub(super) fn push_grouped(text: &mut String, number: u64, separator: char) {
    let mut plain = String::new();
    push(&mut plain, number, 1);
    for (place, c) in plain.chars().enumerate() {
        if place > 0 && (plain.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(c);
    }
}

fn digit(value: u64) -> char {
    u32::try_from(value).ok().and_then(|value| char::from_digit(value, 10)).unwrap_or('0')
}
