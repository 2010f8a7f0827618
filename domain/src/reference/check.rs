//! The check letter of the portal's numbers.
//!
//! A weighted sum modulo 23. As 23 is prime and each place has a weight of its own between 1 and 22, one wrong character or
//! two neighbours swapped always change the sum, so a slip of the pen never leads to somebody else's contract.

/// The check letters: those that are not taken for a digit or for one another (no I, O or Q).
pub(super) const LETTERS: [char; 23] =
    ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z'];

/// The check letter of a prefix and its digits.
///
/// The weights grow from 2 at the last digit: two neighbours never weigh the same, nor make 23 together.
pub(super) fn letter(prefix: &str, digits: &str) -> char {
    let sum = prefix
        .bytes()
        .chain(digits.bytes())
        .rev()
        .zip(2_usize..)
        .fold(0, |sum, (byte, weight)| (sum + weight * value(byte)) % LETTERS.len());
    LETTERS.iter().copied().nth(sum).unwrap_or('A')
}

fn value(byte: u8) -> usize {
    usize::from(match byte {
        b'0'..=b'9' => byte - b'0',
        b'A'..=b'Z' => byte - b'A',
        _ => 0,
    })
}
