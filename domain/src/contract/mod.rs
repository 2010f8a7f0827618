//! Contracts: the words that describe one, and the rules that follow from its dates alone.
//!
//! A contract carries no state. Where cover stands follows from dates (`cover`), when it renews from a day of the year
//! (`renewal`), how long it stays readable from its end (`retention`), so that no two places can disagree about it.

mod cover;
mod renewal;
mod retention;
mod standing;

pub use cover::{CoverFacts, CoverState, EndReason, SuspensionReason};
pub use renewal::next_renewal;
pub use retention::{READABLE_YEARS, is_readable, readable_until};
pub use standing::Standing;

use crate::coded::coded;

coded! {
    /// The product insured.
    pub enum Product {
        /// A vehicle.
        Auto = "auto",
        /// A home.
        Home = "home",
    }
}

coded! {
    /// How the yearly premium is split. The premium stays a yearly one however it is paid.
    pub enum PaymentFrequency {
        /// Once a year.
        Annual = "annual",
        /// Twice a year.
        HalfYearly = "half_yearly",
        /// Four times a year.
        Quarterly = "quarterly",
        /// Every month.
        Monthly = "monthly",
    }
}

impl PaymentFrequency {
    /// How many instalments a year.
    pub const fn instalments(self) -> u8 {
        match self {
            Self::Annual => 1,
            Self::HalfYearly => 2,
            Self::Quarterly => 4,
            Self::Monthly => 12,
        }
    }
}

coded! {
    /// By what means something is paid.
    pub enum PaymentMeans {
        /// SEPA direct debit.
        DirectDebit = "direct_debit",
        /// Bank card.
        Card = "card",
        /// Cheque.
        Cheque = "cheque",
        /// Bank transfer.
        Transfer = "transfer",
    }
}
