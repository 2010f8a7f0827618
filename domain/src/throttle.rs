//! How repeated failures slow down: who or what is counted, and how long the next try must wait.
//!
//! The CNIL (délibération 2022-100) accepts a password of fifty bits if guessing is slowed down. It is never a lock: whoever
//! knows a contract number could otherwise keep its owner out. So what is counted on an account waits a minute at most, and a
//! device that has signed in before is counted apart; the long waits fall on the address from which the failures come.
//! Figures are the portal's own choice.
//!
//! To add something counted: a variant of `Scope` and its `Policy`.

use chrono::TimeDelta;

use crate::coded::coded;

coded! {
    /// What is counted.
    pub enum Scope {
        /// Failed sign-ins to an account, from devices that it does not know.
        SignInAccount = "sign_in_account",
        /// Failed sign-ins to an account from a device that has signed in to it before.
        SignInKnownDevice = "sign_in_known_device",
        /// Failed sign-ins from an address, to whatever account.
        SignInAddress = "sign_in_address",
        /// First accesses begun from an address, right or wrong.
        EnrolmentAddress = "enrolment_address",
        /// First accesses begun for a person: each sends a message to the contact on file.
        EnrolmentPerson = "enrolment_person",
        /// Wrong one-time codes from an address, over all first accesses.
        CodeAddress = "code_address",
        /// Contact messages sent from an address.
        ContactAddress = "contact_address",
        /// Messages sent from an account.
        MessageAccount = "message_account",
        /// Unknown certificate codes tried from an address.
        VerificationAddress = "verification_address",
        /// Failed sign-ins to an account of the other side, from devices that it does not know.
        StaffAccount = "staff_account",
        /// Failed sign-ins to an account of the other side from a device that has signed in to it before.
        StaffKnownDevice = "staff_known_device",
        /// Failed sign-ins to the other side from an address, to whatever account.
        StaffAddress = "staff_address",
        /// Wrong second factors of an account of the other side, over all its sign-ins.
        StaffSecondFactor = "staff_second_factor",
        /// Questions about a password's strength from an address: one is asked at each pause in typing.
        PasswordStrengthAddress = "password_strength_address",
    }
}

/// How failures slow the next try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// How many failures cost nothing.
    pub free: u32,
    /// The wait after the first failure that is not free; it doubles with each further one.
    pub first_wait: TimeDelta,
    /// The longest wait.
    pub longest_wait: TimeDelta,
    /// How long without a failure until all are forgotten.
    pub forgets_after: TimeDelta,
}

impl Scope {
    /// The policy of what is counted.
    pub const fn policy(self) -> Policy {
        match self {
            // Five typing mistakes in a row are ordinary; then doubling up to the minute that no stranger can lengthen: nobody who
            // merely knows a number or an address keeps its owner out.
            Self::SignInAccount | Self::StaffAccount => policy(4, seconds(4), seconds(60), hours(24)),
            // The owner at home: more patience, and strangers do not count here.
            Self::SignInKnownDevice | Self::StaffKnownDevice => policy(9, seconds(4), seconds(60), hours(24)),
            // A household or an office shares an address; a list of accounts tried from one place does not stay under this.
            Self::SignInAddress => policy(20, seconds(30), hours(1), hours(24)),
            // Twelve for whoever mistypes or helps relatives; then numbers cannot be walked through.
            Self::EnrolmentAddress => policy(12, seconds(60), hours(2), hours(24)),
            // No flood of messages to somebody else's telephone; the account does not exist yet, so nobody is kept out of one.
            Self::EnrolmentPerson => policy(3, seconds(60), hours(1), hours(24)),
            // A code allows five tries; this counts over many codes.
            Self::CodeAddress => policy(15, seconds(60), hours(2), hours(24)),
            // Whoever cannot sign in may write again; a machine may not.
            Self::ContactAddress => policy(5, minutes(2), hours(2), hours(24)),
            // A long exchange of an evening fits; a script that writes without end does not.
            Self::MessageAccount => policy(30, seconds(30), minutes(30), hours(6)),
            // A code has 128 bits, so this is for the load and for clear answers, not for secrecy.
            Self::VerificationAddress => policy(10, seconds(10), minutes(15), hours(24)),
            // Fewer people sign in here than to customers' accounts, and from fewer places.
            Self::StaffAddress => policy(10, seconds(30), hours(1), hours(24)),
            // Only who knows the password gets so far, so that the wait may be long: six digits are a million, three of them open.
            Self::StaffSecondFactor => policy(5, seconds(30), hours(1), hours(24)),
            // Generous: it is asked while typing.
            Self::PasswordStrengthAddress => policy(120, seconds(1), seconds(30), minutes(10)),
        }
    }
}

impl Policy {
    /// How long the next try must wait after the last of so many failures.
    pub fn wait_after(&self, failures: u32) -> TimeDelta {
        let Some(doublings) = failures.checked_sub(self.free.saturating_add(1)) else {
            return TimeDelta::zero();
        };
        // Beyond thirty doublings of a second lie decades: any cap is reached, and the product still fits.
        let wait = self.first_wait.checked_mul(1 << doublings.min(30)).unwrap_or(self.longest_wait);
        wait.min(self.longest_wait)
    }
}

/// How long the next try must wait after so many failures.
pub fn wait_after(scope: Scope, failures: u32) -> TimeDelta {
    scope.policy().wait_after(failures)
}

const fn policy(free: u32, first_wait: TimeDelta, longest_wait: TimeDelta, forgets_after: TimeDelta) -> Policy {
    Policy { free, first_wait, longest_wait, forgets_after }
}

const fn seconds(count: i64) -> TimeDelta {
    TimeDelta::seconds(count)
}

const fn minutes(count: i64) -> TimeDelta {
    TimeDelta::minutes(count)
}

const fn hours(count: i64) -> TimeDelta {
    TimeDelta::hours(count)
}

#[cfg(test)]
mod tests {
    use proptest::{prelude::*, sample::select};

    use super::*;

    fn waits(scope: Scope, failures: std::ops::RangeInclusive<u32>) -> Vec<i64> {
        failures.map(|count| wait_after(scope, count).num_seconds()).collect()
    }

    #[test]
    fn an_account_waits_from_the_fifth_failure_and_never_more_than_a_minute() {
        assert_eq!(waits(Scope::SignInAccount, 3..=10), [0, 0, 4, 8, 16, 32, 60, 60]);
        assert_eq!(waits(Scope::SignInAccount, u32::MAX..=u32::MAX), [60]);
    }

    #[test]
    fn a_stranger_can_never_lock_an_account() {
        for (stranger, owner) in
            [(Scope::SignInAccount, Scope::SignInKnownDevice), (Scope::StaffAccount, Scope::StaffKnownDevice)]
        {
            for scope in [stranger, owner] {
                assert!(scope.policy().longest_wait <= TimeDelta::seconds(60));
            }
            assert!(owner.policy().free > stranger.policy().free);
        }
    }

    #[test]
    fn an_address_that_tries_many_accounts_waits_longer_than_an_account_does() {
        assert!(Scope::SignInAddress.policy().longest_wait > Scope::SignInAccount.policy().longest_wait);
    }

    #[test]
    fn no_wait_outlives_the_memory_of_its_failures() {
        for scope in Scope::ALL {
            let policy = scope.policy();
            assert!(policy.first_wait > TimeDelta::zero(), "{scope:?}");
            assert!(policy.first_wait <= policy.longest_wait, "{scope:?}");
            assert!(policy.longest_wait < policy.forgets_after, "{scope:?}");
        }
    }

    proptest! {
        #[test]
        fn more_failures_never_wait_less_and_never_beyond_the_longest(scope in select(Scope::ALL), failures in 0u32..10_000) {
            let (now, next) = (wait_after(scope, failures), wait_after(scope, failures + 1));
            prop_assert!(now <= next);
            prop_assert!(next <= scope.policy().longest_wait);
        }

        #[test]
        fn free_failures_are_free(scope in select(Scope::ALL)) {
            prop_assert_eq!(wait_after(scope, scope.policy().free), TimeDelta::zero());
            prop_assert_eq!(wait_after(scope, scope.policy().free + 1), scope.policy().first_wait);
        }
    }
}
