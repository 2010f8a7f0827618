//! Where cover stands, as lists are told apart by it: what is about to end is in force all the same.

use super::CoverState;
use crate::coded::coded;

coded! {
    /// What contracts of a list have in common.
    pub enum Standing {
        /// Covered today, be an end known or not.
        InForce = "in_force",
        /// Not covered for the time being.
        Suspended = "suspended",
        /// Signed, not covered yet.
        NotStarted = "not_started",
        /// No longer covered.
        Ended = "ended",
    }
}

impl CoverState {
    /// Among which contracts it is listed.
    pub const fn standing(&self) -> Standing {
        match self {
            Self::NotStarted { .. } => Standing::NotStarted,
            Self::InForce | Self::Ending { .. } => Standing::InForce,
            Self::Suspended { .. } => Standing::Suspended,
            Self::Ended { .. } => Standing::Ended,
        }
    }
}
