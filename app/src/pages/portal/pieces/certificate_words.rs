//! What a certificate is called and what it is good for, by what it attests and of what time it speaks.

use chrono::NaiveDate;
use domain::{
    certificate::{CertificateKind, Form},
    contract::CoverState,
    insured_object::Occupancy,
    locale::Locale,
    time::paris_date,
    view::{CertificateRow, ContractCard, Issuable, ThingView},
};

use crate::i18n::{self, t};

/// Whether what is given now speaks of a period that is over.
pub fn is_past(certificate: &Issuable) -> bool {
    matches!(certificate, Issuable::Now(_, Form::Past))
}

/// Whether an issued paper speaks of a period that was over: nothing else is given after the last day of cover.
pub fn was_past(certificate: &CertificateRow, ends_on: Option<NaiveDate>) -> bool {
    ends_on.is_some_and(|last| paris_date(certificate.issued_at) > last)
}

/// What a certificate is called.
pub fn certificate_title(kind: CertificateKind, past: bool, locale: Locale) -> String {
    let kind = i18n::certificate_kind(kind, locale);
    if past { t::certificate::past_title(locale, kind) } else { kind.to_owned() }
}

/// What the certificate that a contract gives now is good for, in a short sentence.
pub fn certificate_sentence(card: &ContractCard, locale: Locale) -> Option<&'static str> {
    use t::certificate::short as s;
    let Issuable::Now(kind, _) = card.certificate else { return None };
    Some(match kind {
        _ if is_past(&card.certificate) => s::past(locale),
        _ if matches!(card.state, CoverState::NotStarted { .. }) => s::future(locale),
        CertificateKind::VehicleMemo => s::vehicle(locale),
        CertificateKind::HomeAttestation if is_rented(card) => s::tenant(locale),
        CertificateKind::HomeAttestation => s::home(locale),
    })
}

/// Whether what is insured is the home of a tenant.
pub fn is_rented(card: &ContractCard) -> bool {
    matches!(card.thing, Some(ThingView::Home { occupancy: Occupancy::Tenant, .. }))
}
