//! What certificates are called, what they are for, and why there is none.
//!
//! None is called *carte verte*: people look for that word all the same, so the text on the mémo says what became of it.

use domain::{
    certificate::{CertificateKind, NotIssued},
    contract::SuspensionReason,
    format::date,
    locale::Locale,
};

use crate::i18n::t::words as texts;

/// What a certificate is called.
pub fn certificate_kind(kind: CertificateKind, locale: Locale) -> &'static str {
    match kind {
        CertificateKind::VehicleMemo => texts::certificate::vehicle_memo(locale),
        CertificateKind::HomeAttestation => texts::certificate::home_attestation(locale),
    }
}

/// What a certificate is for.
pub fn certificate_about(kind: CertificateKind, locale: Locale) -> &'static str {
    match kind {
        CertificateKind::VehicleMemo => texts::certificate_about::vehicle_memo(locale),
        CertificateKind::HomeAttestation => texts::certificate_about::home_attestation(locale),
    }
}

/// Why no certificate is issued, and what to do.
pub fn not_issued(why: &NotIssued, locale: Locale) -> String {
    match *why {
        NotIssued::Suspended { since, reason } => suspended(&date(since, locale), reason, locale),
        NotIssued::UnregisteredVehicle => texts::not_issued::unregistered_vehicle(locale).to_owned(),
        NotIssued::NothingInsured => texts::not_issued::nothing_insured(locale).to_owned(),
        NotIssued::Restricted => texts::not_issued::restricted(locale).to_owned(),
        NotIssued::TooOld => texts::not_issued::too_old(locale).to_owned(),
    }
}

/// The same for suspended cover: what to do depends on why.
fn suspended(since: &str, reason: SuspensionReason, locale: Locale) -> String {
    match reason {
        SuspensionReason::Unpaid => texts::not_issued::unpaid(locale, since),
        SuspensionReason::VehicleSold => texts::not_issued::vehicle_sold(locale, since),
        SuspensionReason::Requested => texts::not_issued::requested(locale, since),
    }
}
