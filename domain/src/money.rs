//! Amounts of money, in cents of a euro.
//!
//! Whole cents and no fractions: what is shown, what is stored and what is summed are the same number. Arithmetic saturates,
//! because no premium comes near the bounds and a wild figure in a feed must end in a report, not in a crash.

use core::{
    iter::Sum,
    ops::{Add, AddAssign, Neg, Sub},
};

use serde::{Deserialize, Serialize};

/// An amount in cents of a euro; a reduction or a refund is negative.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub i64);

impl Cents {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many whole euros.
    pub const fn from_euros(euros: i64) -> Self {
        Self(euros.saturating_mul(100))
    }

    /// Whether the amount is below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Whether the amount is a whole number of euros.
    pub const fn is_whole(self) -> bool {
        self.0 % 100 == 0
    }
}

impl Add for Cents {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Cents {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Cents {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Cents {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl<'a> Sum<&'a Cents> for Cents {
    fn sum<I: Iterator<Item = &'a Self>>(amounts: I) -> Self {
        amounts.copied().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instalments_add_up_to_the_cent() {
        let instalments = [Cents(3334), Cents(3333), Cents(3333)];
        assert_eq!(instalments.iter().sum::<Cents>(), Cents::from_euros(100));
    }

    #[test]
    fn a_wild_amount_saturates_instead_of_turning_negative() {
        assert_eq!(Cents(i64::MAX) + Cents(1), Cents(i64::MAX));
        assert_eq!(-Cents(i64::MIN), Cents(i64::MAX));
    }

    #[test]
    fn an_amount_crosses_the_wire_as_a_bare_number() {
        assert_eq!(serde_json::to_string(&Cents(-1250)).unwrap(), "-1250");
    }
}
