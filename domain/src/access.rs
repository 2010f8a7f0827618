//! What an account may do, which is another thing than cover.
//!
//! An account is never blocked because a contract has ended: the documents of an ended contract stay readable for years
//! (art. L111-11). Access changes by an adviser's hand only, and each change is kept.

use crate::coded::coded;

coded! {
    /// How far an account is open.
    pub enum Access {
        /// Everything is open.
        Active = "active",
        /// Reading is open, papers and changes are not: an adviser is looking into something.
        Restricted = "restricted",
        /// Reading and papers are open, nothing can be changed: what is left when no contract is running.
        ReadOnly = "read_only",
        /// Nobody can sign in. An adviser can open it again.
        Closed = "closed",
    }
}

impl Access {
    /// Whether the right password opens a session.
    pub const fn may_sign_in(self) -> bool {
        !matches!(self, Self::Closed)
    }

    /// Whether papers (certificates) may be asked for.
    pub const fn may_get_papers(self) -> bool {
        matches!(self, Self::Active | Self::ReadOnly)
    }

    /// Whether data may be changed and requests made.
    pub const fn may_change(self) -> bool {
        matches!(self, Self::Active)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_may_change_may_get_papers_and_whoever_may_get_papers_may_sign_in() {
        for access in Access::ALL {
            assert!(!access.may_change() || access.may_get_papers());
            assert!(!access.may_get_papers() || access.may_sign_in());
        }
    }

    #[test]
    fn only_a_closed_account_keeps_its_owner_out() {
        let out: Vec<_> = Access::ALL.iter().filter(|access| !access.may_sign_in()).collect();
        assert_eq!(out, [&Access::Closed]);
    }

    #[test]
    fn an_account_without_running_contract_still_gives_past_certificates() {
        assert!(Access::ReadOnly.may_get_papers());
        assert!(!Access::ReadOnly.may_change());
    }
}
