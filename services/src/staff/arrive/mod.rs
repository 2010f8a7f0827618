//! Arriving on the other side, by an invitation: a password, a second factor, recovery codes. A file a step.
//!
//! Each step is taken by who holds the invitation's secret, which a cookie carries once the link was followed. The secret of the second
//! factor and the recovery codes are made of it under the portal's key: what was shown is shown again while the page is reloaded, is kept
//! nowhere until it is proved, and can be made by nobody once the invitation is used.

mod choose_password;
mod keep_codes;
mod progress;
mod prove_first_code;

pub use choose_password::{ArrivalPasswordRefusal, choose_staff_password};
pub use keep_codes::keep_recovery_codes;
pub use progress::{Arrival, SecondFactorSetup, arrival};
pub use prove_first_code::prove_first_code;

/// What a person who arrives may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArrivalRefusal {
    /// The invitation is good no more, or the step is not this one.
    Over,
    /// Not the code of now.
    Wrong,
}
