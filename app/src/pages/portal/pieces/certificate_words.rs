//! What a certificate is called and what it is good for, by what it attests and of what time it speaks.

use domain::{
    certificate::{CertificateKind, Form},
    insured_object::Occupancy,
    locale::Locale,
    view::{Issuable, ThingView},
};

use crate::i18n::{self, t};

/// Whether what is given now speaks of a period that is over.
pub fn is_past(certificate: &Issuable) -> bool {
    matches!(certificate, Issuable::Now(_, Form::Past))
}

/// What a certificate is called.
pub fn certificate_title(kind: CertificateKind, form: Form, locale: Locale) -> String {
    let kind = i18n::certificate_kind(kind, locale);
    if form == Form::Past { t::certificate::past_title(locale, kind) } else { kind.to_owned() }
}

/// What the certificate that a contract gives now is good for, in a short sentence.
pub fn certificate_sentence(certificate: &Issuable, thing: Option<&ThingView>, locale: Locale) -> Option<&'static str> {
    use t::certificate::short as s;
    let Issuable::Now(kind, form) = *certificate else { return None };
    Some(match (form, kind) {
        (Form::Past, _) => s::past(locale),
        (Form::Future, _) => s::future(locale),
        (Form::Present, CertificateKind::VehicleMemo) => s::vehicle(locale),
        (Form::Present, CertificateKind::HomeAttestation) if is_rented(thing) => s::tenant(locale),
        (Form::Present, CertificateKind::HomeAttestation) => s::home(locale),
    })
}

/// Whether what is insured is the home of a tenant.
pub fn is_rented(thing: Option<&ThingView>) -> bool {
    matches!(thing, Some(ThingView::Home { occupancy: Occupancy::Tenant, .. }))
}
