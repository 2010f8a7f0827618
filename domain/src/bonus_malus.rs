//! The bonus-malus coefficient (*coefficient de réduction-majoration*, annexe A121-1 of the Code des assurances).
//!
//! In hundredths and never a float: the annexe truncates to two decimals, and 0.50 × 1.125 must give 0.56. The policy system
//! computes it; the portal shows and checks it.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A coefficient in hundredths, between the floor and the cap of the annexe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Coefficient(u16);

/// Why a number is not a coefficient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CoefficientError {
    /// Below 0.50 (art. 4 of the annexe).
    #[error("a bonus-malus coefficient is never below 0.50")]
    BelowFloor,
    /// Above 3.50 (art. 5 of the annexe).
    #[error("a bonus-malus coefficient is never above 3.50")]
    AboveCap,
}

impl Coefficient {
    /// The floor: 0.50.
    pub const FLOOR: Self = Self(50);
    /// Where everybody starts: 1.00.
    pub const START: Self = Self(100);
    /// The cap: 3.50.
    pub const CAP: Self = Self(350);

    /// From hundredths, as the feed writes it.
    pub const fn from_hundredths(hundredths: u16) -> Result<Self, CoefficientError> {
        if hundredths < Self::FLOOR.0 {
            Err(CoefficientError::BelowFloor)
        } else if hundredths > Self::CAP.0 {
            Err(CoefficientError::AboveCap)
        } else {
            Ok(Self(hundredths))
        }
    }

    /// In hundredths: 85 for 0.85.
    pub const fn hundredths(self) -> u16 {
        self.0
    }

    /// Whether it makes the premium smaller (*bonus*).
    pub const fn is_bonus(self) -> bool {
        self.0 < Self::START.0
    }
}

impl TryFrom<u16> for Coefficient {
    type Error = CoefficientError;

    fn try_from(hundredths: u16) -> Result<Self, Self::Error> {
        Self::from_hundredths(hundredths)
    }
}

impl From<Coefficient> for u16 {
    fn from(coefficient: Coefficient) -> Self {
        coefficient.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coefficient_stays_between_its_floor_and_its_cap() {
        assert_eq!(Coefficient::from_hundredths(49), Err(CoefficientError::BelowFloor));
        assert_eq!(Coefficient::from_hundredths(50), Ok(Coefficient::FLOOR));
        assert_eq!(Coefficient::from_hundredths(350), Ok(Coefficient::CAP));
        assert_eq!(Coefficient::from_hundredths(351), Err(CoefficientError::AboveCap));
    }

    #[test]
    fn a_coefficient_beyond_its_bounds_is_not_read_from_the_wire() {
        assert_eq!(serde_json::from_str::<Coefficient>("85").ok(), Coefficient::from_hundredths(85).ok());
        assert!(serde_json::from_str::<Coefficient>("400").is_err());
    }

    #[test]
    fn only_what_is_below_one_is_a_bonus() {
        assert!(Coefficient::FLOOR.is_bonus());
        assert!(!Coefficient::START.is_bonus());
    }
}
