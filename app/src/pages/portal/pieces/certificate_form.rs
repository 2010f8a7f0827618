//! The certificate in one press, or in a sentence why there is none now.
//!
//! A plain form: the answer is a file, and a browser knows best how to receive one. The page's script only says that the file is
//! coming, and then asks for the page again, for there is one more paper to list (`app/scripts/portal/certificate.js`).

use domain::{locale::Locale, reference::ContractNumber, view::Issuable};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::certificate_words::is_past;
use crate::{
    assets::outline,
    components::{Button, ButtonLook, IconName},
    i18n::{self, t},
    marks::leaf,
    pages::portal::contract::IssueCertificate,
};

/// The certificate that a contract gives now.
#[component]
pub fn CertificateStub(
    /// The contract.
    contract: ContractNumber,
    /// Whether there is one.
    certificate: Issuable,
    /// How much it asks to be pressed.
    #[prop(optional)]
    look: ButtonLook,
    /// What it is a certificate of, where there are several on the page.
    #[prop(optional, into)]
    about: Option<String>,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    let verb =
        if is_past(&certificate) { t::certificate::download_past(locale) } else { t::certificate::download(locale) };
    leaf(move |marks| match certificate {
        Issuable::No(reason) => marks.raw("<p>").text(&i18n::not_issued(&reason, locale)).raw("</p>"),
        Issuable::Now(..) => {
            let started = t::certificate::started(locale);
            let marks = marks.raw("<div class=\"certificate-form\"><form method=\"post\"");
            let marks = marks.attribute("action", IssueCertificate::url()).attribute("data-started", started);
            let marks = marks.raw("><input type=\"hidden\" name=\"contract\"").attribute("value", contract.as_str());
            let marks = marks.raw(">").view(view! { <Button look>{press(verb, about)}</Button> });
            marks.raw("</form><p role=\"status\" data-keep></p></div>")
        }
    })
}

/// What the button says.
fn press(verb: &'static str, about: Option<String>) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.view(outline(IconName::Download, false)).raw("<span>").text(verb);
        let marks = marks
            .some(about, |marks, about| marks.raw(" <span class=\"visually-hidden\">").text(&about).raw("</span>"));
        marks.raw("</span>")
    })
}
