//! A certificate that was issued: its kind, number and day, whether a newer one has taken its place, and the paper itself.

use domain::{format, locale::Locale, view::CertificateRow};
use leptos::prelude::*;

use crate::{
    components::{ButtonLook, DocumentRow, LinkButton},
    i18n::{self, t},
};

/// A certificate that was issued.
#[component]
pub fn IssuedCertificate(
    /// The certificate.
    certificate: CertificateRow,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    let number = certificate.number.grouped();
    let issued = t::certificate::issued(locale, &format::date_time(certificate.issued_at, locale), &number);
    let replaced = certificate.replaced.then(|| t::certificate::replaced(locale));
    let href = ["/documents/", certificate.number.as_str(), ".pdf"].concat();
    let action = view! {
        <LinkButton href look=ButtonLook::Quiet leaves=true>
            <span>{t::certificate::open(locale)} <span class="visually-hidden">" "{number}</span></span>
        </LinkButton>
    };
    view! {
        <DocumentRow title=i18n::certificate_kind(certificate.kind, locale) action=action.into_any()>
            {issued} {replaced.map(|replaced| view! { <br /> {replaced} })}
        </DocumentRow>
    }
}
