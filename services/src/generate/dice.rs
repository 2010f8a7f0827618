//! Chance, reproducible: the same seed and stream give the same throws for ever.
//!
//! Each household has a stream of its own, so that one household can change without shaking the rest. The ways of drawing
//! are written out here rather than taken from a crate of distributions: those may change their arithmetic between
//! versions, and the portfolio of a seed must not.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

/// A source of throws.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    /// The dice of a stream.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(stream);
        Self(rng)
    }

    /// A number below a bound. The modulo favours small numbers by less than one in 2^50 for the bounds in use.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        self.0.next_u64() % bound.max(1)
    }

    /// A number between two, both included; the lower one when they are the wrong way round.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u64::try_from(high.saturating_sub(low)).unwrap_or(0).saturating_add(1);
        low.saturating_add(i64::try_from(self.below(width)).unwrap_or(0))
    }

    /// True so many times out of a hundred.
    pub(super) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of some, each with its share of a hundred; the last word has what is left.
    pub(super) fn share<T: Copy>(&mut self, shares: &[(u64, T)], otherwise: T) -> T {
        let mut throw = self.below(100);
        for (percent, word) in shares {
            if throw < *percent {
                return *word;
            }
            throw -= percent;
        }
        otherwise
    }

    /// So many digits.
    pub(super) fn digits(&mut self, count: usize) -> String {
        (0..count).filter_map(|_| char::from_digit(u32::try_from(self.below(10)).ok()?, 10)).collect()
    }

    /// So many letters of an alphabet.
    pub(super) fn letters(&mut self, alphabet: &str, count: usize) -> String {
        let size = u64::try_from(alphabet.chars().count()).unwrap_or(0);
        (0..count).filter_map(|_| alphabet.chars().nth(usize::try_from(self.below(size)).ok()?)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_and_a_stream_always_throw_the_same() {
        assert_eq!(Dice::new(7, 3).digits(20), Dice::new(7, 3).digits(20));
        assert_ne!(Dice::new(7, 3).digits(20), Dice::new(7, 4).digits(20));
        assert_ne!(Dice::new(7, 3).digits(20), Dice::new(8, 3).digits(20));
    }

    #[test]
    fn bounds_are_kept_and_reached() {
        let mut dice = Dice::new(1, 1);
        let throws: Vec<i64> = (0..200).map(|_| dice.between(-2, 2)).collect();
        assert_eq!(throws.iter().min(), Some(&-2));
        assert_eq!(throws.iter().max(), Some(&2));
    }
}
