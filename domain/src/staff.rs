//! Who works on the other side, and what each may do.
//!
//! A role is a closed word; what it opens is answered here and nowhere else.

use chrono::TimeDelta;

use crate::coded::coded;

coded! {
    /// What somebody on the other side does.
    pub enum StaffRole {
        /// Answers customers: messages, access, contact questions.
        Adviser = "adviser",
        /// Handles claims, and answers about them.
        ClaimsHandler = "claims_handler",
        /// A broker, or somebody of the broker's: his own portfolio, and nothing internal.
        Broker = "broker",
        /// Invites and closes accounts. Handles no file.
        Administrator = "administrator",
    }
}

impl StaffRole {
    /// Whether the files of customers are opened to it.
    pub const fn handles_files(self) -> bool {
        !matches!(self, Self::Administrator)
    }

    /// Whether it sees the whole portfolio: a broker sees his own.
    pub const fn sees_everyone(self) -> bool {
        matches!(self, Self::Adviser | Self::ClaimsHandler)
    }
}

/// How long the second factor is awaited after the password.
pub const SECOND_FACTOR_WITHIN: TimeDelta = TimeDelta::minutes(10);
/// How many second factors may be tried before the password is asked for again.
pub const SECOND_FACTOR_TRIES: u32 = 5;
/// How long an invitation is good.
pub const INVITATION: TimeDelta = TimeDelta::days(7);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_sees_everyone_handles_files_and_a_broker_sees_his_own() {
        for role in StaffRole::ALL {
            assert!(!role.sees_everyone() || role.handles_files(), "{role:?}");
        }
        assert!(StaffRole::Broker.handles_files() && !StaffRole::Broker.sees_everyone());
    }
}
