//! The certificate in one press, or in a sentence why there is none now.
//!
//! A plain form: the answer is a file, and a browser knows best how to receive one. The page's script only says that the file is
//! coming, and then asks for the page again, for there is one more paper to list (`app/scripts/portal/certificate.js`).

use domain::{locale::Locale, reference::ContractNumber, view::Issuable};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::certificate_words::is_past;
use crate::{
    components::{Button, ButtonLook, Icon, IconName},
    i18n::{self, t},
    pages::portal::contract::IssueCertificate,
    written::IntoWritten as _,
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
    match certificate {
        Issuable::No(reason) => view! { <p>{i18n::not_issued(&reason, locale)}</p> }.written(),
        Issuable::Now(..) => view! { <Press contract look verb about locale /> }.written(),
    }
}

#[component]
fn Press(
    contract: ContractNumber,
    look: ButtonLook,
    verb: &'static str,
    about: Option<String>,
    locale: Locale,
) -> impl IntoView {
    let about = about.map(|about| view! { <span class="visually-hidden">{about}</span> });
    view! {
        <div class="certificate-form">
            <form method="post" action=IssueCertificate::url() data-started=t::certificate::started(locale)>
                <input type="hidden" name="contract" value=contract.to_string() />
                <Button look>
                    <Icon name=IconName::Download />
                    <span>{verb} {about}</span>
                </Button>
            </form>
            <p role="status" data-keep></p>
        </div>
    }
}
