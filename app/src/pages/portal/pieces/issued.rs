//! A certificate that was issued: its kind, number and day, whether a newer one has taken its place, and the paper itself.

use domain::{format, locale::Locale, view::CertificateRow};
use leptos::prelude::*;

use super::certificate_words::certificate_title;
use crate::{
    components::{ButtonLook, DocumentRow, LinkButton, Reference},
    i18n::t,
    written::{IntoWritten as _, Written},
};

/// A certificate that was issued.
#[component]
pub fn IssuedCertificate(
    /// The certificate.
    certificate: CertificateRow,
    /// What it is a certificate of, where the page is about several things.
    #[prop(optional, into)]
    about: Option<String>,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    let kind = certificate_title(certificate.kind, certificate.form, locale);
    let title = about.map_or_else(|| kind.clone(), |about| t::documents::of(locale, &kind, &about));
    let href = ["/documents/", certificate.number.as_str(), ".pdf"].concat();
    let number = certificate.number.grouped();
    let replaced = certificate.replaced.then(|| t::certificate::replaced(locale));
    let issued = issued_line(&certificate, locale);
    let action = view! {
        <LinkButton href look=ButtonLook::Quiet leaves=true>
            <span>{t::certificate::open(locale)} <span class="visually-hidden">" "{number}</span></span>
        </LinkButton>
    };
    view! {
        <DocumentRow title action=Some(action.written())>
            {issued} {replaced.map(|replaced| view! { <br /> {replaced} })}
        </DocumentRow>
    }
}

/// When a certificate was issued, and its number.
pub fn issued_line(certificate: &CertificateRow, locale: Locale) -> Written {
    let issued = t::certificate::issued(locale, &format::date_time(certificate.issued_at, locale));
    let grouped = certificate.number.grouped();
    view! {
        {issued}
        " "
        <span class="nowrap">{t::certificate::number(locale)} "\u{a0}" <Reference grouped /></span>
    }
    .written()
}
