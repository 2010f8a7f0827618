//! Whether a certificate may be issued today, of what kind and in what form.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{CertificateKind, Form};
use crate::{
    contract::{CoverFacts, CoverState, SuspensionReason, is_readable},
    view::ThingView,
};

/// What a contract insures, as far as certificates care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Insured {
    /// A vehicle with a number plate.
    RegisteredVehicle,
    /// A vehicle without one.
    UnregisteredVehicle,
    /// A home.
    Home,
}

impl From<&ThingView> for Insured {
    fn from(thing: &ThingView) -> Self {
        match thing {
            ThingView::Vehicle { plate: Some(_), .. } => Self::RegisteredVehicle,
            ThingView::Vehicle { plate: None, .. } => Self::UnregisteredVehicle,
            ThingView::Home { .. } => Self::Home,
        }
    }
}

/// Why no certificate is issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotIssued {
    /// Cover is suspended.
    Suspended {
        /// First day without cover.
        since: NaiveDate,
        /// Why.
        reason: SuspensionReason,
    },
    /// A vehicle without registration has no mémo: its attestation and the certificate to affix (art. R211-14, R211-15) come
    /// from the insurer on paper.
    UnregisteredVehicle,
    /// There is nothing to attest: no vehicle or home is on file, or no day of cover ever was or will be.
    NothingInsured,
    /// The account gives no papers for now: an adviser is looking into something.
    Restricted,
    /// It ended longer ago than it stays readable (art. L111-11).
    TooOld,
}

/// The certificate that may be issued today, or why none may.
///
/// What is insured is looked at before where cover stands: that a vehicle has no plate will not pass, a suspension may.
pub fn issuable(
    cover: &CoverFacts,
    insured: Option<Insured>,
    today: NaiveDate,
) -> Result<(CertificateKind, Form), NotIssued> {
    let kind = match insured {
        Some(Insured::RegisteredVehicle) => CertificateKind::VehicleMemo,
        Some(Insured::Home) => CertificateKind::HomeAttestation,
        Some(Insured::UnregisteredVehicle) => return Err(NotIssued::UnregisteredVehicle),
        None => return Err(NotIssued::NothingInsured),
    };
    Ok((kind, form(cover, today)?))
}

/// The form that fits where cover stands.
fn form(cover: &CoverFacts, today: NaiveDate) -> Result<Form, NotIssued> {
    match cover.state(today) {
        CoverState::InForce | CoverState::Ending { .. } => Ok(Form::Present),
        CoverState::NotStarted { .. } if !cover.ever_covers() => Err(NotIssued::NothingInsured),
        CoverState::NotStarted { .. } => Ok(Form::Future),
        CoverState::Suspended { since, reason } => Err(NotIssued::Suspended { since, reason }),
        CoverState::Ended { on, .. } if !is_readable(on, today) => Err(NotIssued::TooOld),
        CoverState::Ended { .. } if !cover.ever_covers() => Err(NotIssued::NothingInsured),
        CoverState::Ended { .. } => Ok(Form::Past),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{contract::EndReason, dated::day};

    const TODAY: NaiveDate = day(2026, 11, 23);

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
        CoverFacts { ends_on: Some(last), end_reason: Some(EndReason::AfterOneYear), ..running() }
    }

    fn suspended() -> CoverFacts {
        CoverFacts {
            suspended_from: Some(day(2026, 11, 2)),
            suspension_reason: Some(SuspensionReason::Unpaid),
            ..running()
        }
    }

    #[test]
    fn a_registered_vehicle_in_force_gets_a_memo() {
        let issued = issuable(&running(), Some(Insured::RegisteredVehicle), TODAY);
        assert_eq!(issued, Ok((CertificateKind::VehicleMemo, Form::Present)));
    }

    #[test]
    fn a_home_in_force_gets_an_attestation() {
        let issued = issuable(&running(), Some(Insured::Home), TODAY);
        assert_eq!(issued, Ok((CertificateKind::HomeAttestation, Form::Present)));
    }

    #[test]
    fn a_contract_that_will_end_is_still_attested_in_the_present_on_its_last_day() {
        let issued = issuable(&ended_on(TODAY), Some(Insured::Home), TODAY);
        assert_eq!(issued, Ok((CertificateKind::HomeAttestation, Form::Present)));
    }

    #[test]
    fn a_suspended_contract_gets_nothing_and_is_told_since_when_and_why() {
        let refused = issuable(&suspended(), Some(Insured::RegisteredVehicle), TODAY);
        assert_eq!(refused, Err(NotIssued::Suspended { since: day(2026, 11, 2), reason: SuspensionReason::Unpaid }));
    }

    #[test]
    fn a_contract_that_has_not_begun_is_attested_in_the_future_until_its_first_day() {
        let later = CoverFacts { starts_on: day(2026, 12, 1), ..running() };
        let future = |kind| Ok((kind, Form::Future));
        let issued = issuable(&later, Some(Insured::RegisteredVehicle), TODAY);
        assert_eq!(issued, future(CertificateKind::VehicleMemo));
        let issued = issuable(&later, Some(Insured::Home), day(2026, 11, 30));
        assert_eq!(issued, future(CertificateKind::HomeAttestation));
        let issued = issuable(&later, Some(Insured::Home), day(2026, 12, 1));
        assert_eq!(issued, Ok((CertificateKind::HomeAttestation, Form::Present)));
    }

    #[test]
    fn a_contract_that_will_never_cover_a_day_is_not_attested_before_its_first_one() {
        let later = CoverFacts { starts_on: day(2026, 12, 1), ..running() };
        let withdrawn = CoverFacts { ends_on: Some(day(2026, 11, 30)), ..later };
        let suspended = CoverFacts { suspended_from: Some(day(2026, 12, 1)), ..later };
        for cover in [withdrawn, suspended] {
            assert_eq!(issuable(&cover, Some(Insured::Home), TODAY), Err(NotIssued::NothingInsured));
        }
    }

    #[test]
    fn an_ended_contract_gets_a_past_certificate_for_five_years() {
        let ended = ended_on(day(2026, 3, 31));
        let past = Ok((CertificateKind::VehicleMemo, Form::Past));
        assert_eq!(issuable(&ended, Some(Insured::RegisteredVehicle), TODAY), past);
        assert_eq!(issuable(&ended, Some(Insured::RegisteredVehicle), day(2031, 3, 31)), past);
        let refused = issuable(&ended, Some(Insured::RegisteredVehicle), day(2031, 4, 1));
        assert_eq!(refused, Err(NotIssued::TooOld));
    }

    #[test]
    fn a_contract_that_never_covered_a_day_is_not_attested() {
        let withdrawn = ended_on(day(2025, 2, 20));
        assert_eq!(issuable(&withdrawn, Some(Insured::Home), TODAY), Err(NotIssued::NothingInsured));
        let never_paid = CoverFacts { suspended_from: Some(day(2025, 3, 1)), ..ended_on(day(2025, 3, 11)) };
        assert_eq!(issuable(&never_paid, Some(Insured::Home), TODAY), Err(NotIssued::NothingInsured));
    }

    #[test]
    fn a_vehicle_without_plate_and_a_contract_without_object_get_nothing() {
        let refused = issuable(&running(), Some(Insured::UnregisteredVehicle), TODAY);
        assert_eq!(refused, Err(NotIssued::UnregisteredVehicle));
        assert_eq!(issuable(&running(), None, TODAY), Err(NotIssued::NothingInsured));
    }
}
