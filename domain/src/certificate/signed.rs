//! What a certificate says that the portal answers for, as the text that its key signs, and what a check finds.
//!
//! The text is versioned and one line a fact, so that a signature made today can be checked by any program tomorrow. Two
//! different sets of facts never give the same text: every fact has its own line, and a line break inside one is escaped.

use std::fmt::Write as _;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{CertificateKind, Form, VerificationCode};
use crate::{contract::CoverFacts, reference::CertificateNumber, view::Verdict};

/// First line of the text; a change of the lines below changes it.
const HEADING: &str = "mon-compte certificate 1";

/// What the portal answers for. All of it but the digest is told to whoever checks: never a name, never a full address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedFacts {
    /// The code on the paper.
    pub code: VerificationCode,
    /// Its number.
    pub number: CertificateNumber,
    /// What it attests.
    pub kind: CertificateKind,
    /// Of what time it speaks.
    pub form: Form,
    /// The day it was issued.
    pub issued_on: NaiveDate,
    /// First day of the cover that it attests.
    pub covers_from: NaiveDate,
    /// Last day of the cover that it attests, once known (`CoverFacts::last_covered_day`).
    pub covers_until: Option<NaiveDate>,
    /// The plate of the vehicle or the town of the home.
    pub subject: String,
    /// A digest of everything that the paper states, names included, so that nothing of it can be altered in the database
    /// and still verify; hexadecimal.
    pub statement: String,
}

impl SignedFacts {
    /// The text that is signed.
    pub fn canonical(&self) -> String {
        let until = self.covers_until.map(|day| day.to_string()).unwrap_or_default();
        let lines = [
            ("code", self.code.text()),
            ("number", self.number.to_string()),
            ("kind", self.kind.code().to_owned()),
            ("form", self.form.code().to_owned()),
            ("issued_on", self.issued_on.to_string()),
            ("covers_from", self.covers_from.to_string()),
            ("covers_until", until),
            ("subject", escaped(&self.subject)),
            ("statement", escaped(&self.statement)),
        ];
        let mut text = String::from(HEADING);
        for (name, value) in lines {
            // Writing to a string does not fail.
            let _ = write!(text, "\n{name}={value}");
        }
        text
    }
}

/// What a check finds of a certificate that the portal has signed, given the contract as it stands today.
///
/// That cover is gone weighs more than that a newer paper exists: who checks wants to know whether to rely on cover.
pub fn verdict(facts: &SignedFacts, replaced: bool, cover: &CoverFacts, today: NaiveDate) -> Verdict {
    let (holds, said) = match facts.form {
        Form::Past => (attests_covered_days_only(facts, cover), Verdict::GenuinePast),
        Form::Future if today < facts.covers_from => (cover.is_in_force(facts.covers_from), Verdict::NotYet),
        // A paper of the future speaks of the present once its first day has come.
        Form::Present | Form::Future => (is_covered(facts, cover, today), Verdict::Genuine),
    };
    match (holds, replaced) {
        (false, _) => Verdict::NoLongerInForce,
        (true, true) => Verdict::Replaced,
        (true, false) => said,
    }
}

/// Whether cover is in force on a day that the certificate attests.
fn is_covered(facts: &SignedFacts, cover: &CoverFacts, today: NaiveDate) -> bool {
    cover.is_in_force(today) && facts.covers_until.is_none_or(|last| today <= last)
}

/// Whether the period that a past certificate attests was covered by what is known today: an end can be corrected later.
fn attests_covered_days_only(facts: &SignedFacts, cover: &CoverFacts) -> bool {
    let until_then = match (facts.covers_until, cover.last_covered_day()) {
        (Some(attested), Some(known)) => attested <= known,
        (_, None) => true,
        (None, Some(_)) => false,
    };
    cover.starts_on <= facts.covers_from && until_then
}

/// A value on one line, no two values alike.
fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{contract::SuspensionReason, dated::day};

    const TODAY: NaiveDate = day(2026, 11, 23);

    fn memo() -> SignedFacts {
        SignedFacts {
            code: VerificationCode([0; 16]),
            number: CertificateNumber::from_serial(42),
            kind: CertificateKind::VehicleMemo,
            form: Form::Present,
            issued_on: day(2026, 11, 1),
            covers_from: day(2025, 3, 1),
            covers_until: None,
            subject: "AB-123-CD".to_owned(),
            statement: "5e".to_owned(),
        }
    }

    fn past_memo() -> SignedFacts {
        SignedFacts { form: Form::Past, covers_until: Some(day(2026, 10, 10)), ..memo() }
    }

    /// Issued today for a contract whose first day is 1 December.
    fn future_memo() -> SignedFacts {
        SignedFacts { form: Form::Future, issued_on: TODAY, covers_from: day(2026, 12, 1), ..memo() }
    }

    fn starting() -> CoverFacts {
        CoverFacts { starts_on: day(2026, 12, 1), ..running() }
    }

    fn running() -> CoverFacts {
        CoverFacts {
            starts_on: day(2025, 3, 1),
            ends_on: None,
            end_reason: None,
            suspended_from: None,
            suspension_reason: None,
        }
    }

    fn ended_on(last: NaiveDate) -> CoverFacts {
        CoverFacts { ends_on: Some(last), ..running() }
    }

    fn suspended() -> CoverFacts {
        CoverFacts {
            suspended_from: Some(day(2026, 11, 2)),
            suspension_reason: Some(SuspensionReason::Unpaid),
            ..running()
        }
    }

    #[test]
    fn the_signed_text_is_this_one_and_stays_so() {
        let expected = format!(
            "mon-compte certificate 1\ncode={}\nnumber={}\nkind=vehicle_memo\nform=present\nissued_on=2026-11-01\n\
             covers_from=2025-03-01\ncovers_until=\nsubject=AB-123-CD\nstatement=5e",
            "0".repeat(26),
            CertificateNumber::from_serial(42),
        );
        assert_eq!(memo().canonical(), expected);
    }

    #[test]
    fn a_present_certificate_is_genuine_while_cover_lasts() {
        assert_eq!(verdict(&memo(), false, &running(), TODAY), Verdict::Genuine);
        assert_eq!(verdict(&memo(), true, &running(), TODAY), Verdict::Replaced);
        assert_eq!(verdict(&memo(), false, &ended_on(TODAY), TODAY), Verdict::Genuine);
    }

    #[test]
    fn a_present_certificate_no_longer_holds_once_cover_is_suspended_or_over() {
        assert_eq!(verdict(&memo(), false, &suspended(), TODAY), Verdict::NoLongerInForce);
        assert_eq!(verdict(&memo(), false, &ended_on(day(2026, 11, 22)), TODAY), Verdict::NoLongerInForce);
        assert_eq!(verdict(&memo(), true, &ended_on(day(2026, 11, 22)), TODAY), Verdict::NoLongerInForce);
    }

    #[test]
    fn a_certificate_with_a_last_day_does_not_outlive_it() {
        let short = SignedFacts { covers_until: Some(day(2026, 11, 22)), ..memo() };
        assert_eq!(verdict(&short, false, &running(), TODAY), Verdict::NoLongerInForce);
    }

    #[test]
    fn a_past_certificate_stays_genuine_after_the_end_and_says_nothing_of_today() {
        assert_eq!(verdict(&past_memo(), false, &ended_on(day(2026, 10, 10)), TODAY), Verdict::GenuinePast);
        assert_eq!(verdict(&past_memo(), true, &ended_on(day(2026, 10, 10)), TODAY), Verdict::Replaced);
    }

    #[test]
    fn a_past_certificate_no_longer_holds_when_the_end_was_corrected_to_an_earlier_day() {
        assert_eq!(verdict(&past_memo(), false, &ended_on(day(2026, 9, 30)), TODAY), Verdict::NoLongerInForce);
    }

    #[test]
    fn a_future_certificate_is_genuine_and_not_yet_in_force_before_its_first_day() {
        assert_eq!(verdict(&future_memo(), false, &starting(), TODAY), Verdict::NotYet);
        assert_eq!(verdict(&future_memo(), false, &starting(), day(2026, 11, 30)), Verdict::NotYet);
        assert_eq!(verdict(&future_memo(), true, &starting(), TODAY), Verdict::Replaced);
    }

    #[test]
    fn a_future_certificate_is_one_of_the_present_from_its_first_day() {
        let (first, later) = (day(2026, 12, 1), day(2027, 2, 1));
        assert_eq!(verdict(&future_memo(), false, &starting(), first), Verdict::Genuine);
        let ended = CoverFacts { ends_on: Some(day(2027, 1, 31)), ..starting() };
        assert_eq!(verdict(&future_memo(), false, &ended, later), Verdict::NoLongerInForce);
        let short = SignedFacts { covers_until: Some(day(2027, 1, 31)), ..future_memo() };
        assert_eq!(verdict(&short, false, &starting(), later), Verdict::NoLongerInForce);
    }

    #[test]
    fn a_future_certificate_does_not_hold_when_its_first_day_will_not_be_covered() {
        let postponed = CoverFacts { starts_on: day(2026, 12, 15), ..running() };
        let withdrawn = CoverFacts { ends_on: Some(day(2026, 11, 20)), ..starting() };
        let paused = CoverFacts {
            suspended_from: Some(day(2026, 12, 1)),
            suspension_reason: Some(SuspensionReason::Requested),
            ..starting()
        };
        for cover in [postponed, withdrawn, paused] {
            assert_eq!(verdict(&future_memo(), false, &cover, TODAY), Verdict::NoLongerInForce);
        }
    }

    prop_compose! {
        fn any_facts()(
            code in 0u8..2, serial in 0u32..2, home in any::<bool>(), form in 0..Form::ALL.len(), days in [0i64..2, 0i64..2],
            until in proptest::option::of(0i64..2), subject in "[\\\\nr\n\r=a]{0,4}", statement in "[ab]",
        ) -> SignedFacts {
            let at = |offset: i64| TODAY + chrono::TimeDelta::days(offset);
            SignedFacts {
                code: VerificationCode([code; 16]),
                number: CertificateNumber::from_serial(serial),
                kind: if home { CertificateKind::HomeAttestation } else { CertificateKind::VehicleMemo },
                form: Form::ALL[form],
                issued_on: at(days[0]),
                covers_from: at(days[1]),
                covers_until: until.map(at),
                subject,
                statement,
            }
        }
    }

    proptest! {
        #[test]
        fn two_certificates_that_differ_never_share_a_signed_text(one in any_facts(), other in any_facts()) {
            prop_assert_eq!(one == other, one.canonical() == other.canonical());
        }

        #[test]
        fn two_subjects_that_differ_never_share_a_signed_text(one in "[\\\\nr\n\r]{0,3}", other in "[\\\\nr\n\r]{0,3}") {
            let [one, other] = [one, other].map(|subject| SignedFacts { subject, ..memo() });
            prop_assert_eq!(one == other, one.canonical() == other.canonical());
        }

        #[test]
        fn nothing_in_a_subject_adds_a_line(facts in any_facts()) {
            prop_assert_eq!(facts.canonical().lines().count(), 10);
        }
    }
}
