//! Numbers that come in one piece.

/// A number in groups of four, the same in both languages.
pub fn in_fours(number: &str) -> String {
    let mut grouped = String::with_capacity(number.len() * 5 / 4);
    for (place, letter) in number.chars().enumerate() {
        if place > 0 && place.is_multiple_of(4) {
            grouped.push(' ');
        }
        grouped.push(letter);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::in_fours;

    #[test]
    fn a_long_number_is_read_four_by_four() {
        assert_eq!(in_fours("RUMAC10000001J001"), "RUMA C100 0000 1J00 1");
        assert_eq!(in_fours("1234"), "1234");
    }
}
