//! The code that opens an account: what it is, how long it lasts, and what to do for who did not ask for it.
//!
//! The reader is not named: the letter goes to a contact that is not proven yet, and couples share theirs. The text message ends
//! with the line by which telephones offer the code to the right site and to no other.

use chrono::TimeDelta;
use domain::one_time_code::OneTimeCode;

use super::{letter, short_letter};

/// The code of a first access.
#[derive(Debug, Clone, Copy)]
pub struct EnrolmentCode {
    /// The six digits.
    pub code: OneTimeCode,
    /// How long it lasts.
    pub valid_for: TimeDelta,
}

letter! {
    EnrolmentCode
    Fr: "enrolment_code/fr.subject.txt", "enrolment_code/fr.txt", "enrolment_code/fr.html";
    En: "enrolment_code/en.subject.txt", "enrolment_code/en.txt", "enrolment_code/en.html";
}

short_letter! {
    EnrolmentCode
    Fr: "enrolment_code/fr.sms.txt";
    En: "enrolment_code/en.sms.txt";
}
