//! The certificate in one press, or in a sentence why there is none now.
//!
//! A plain form, with or without a program in the page: the answer is a file, and a browser knows best how to receive one.

use domain::{locale::Locale, reference::ContractNumber, view::Issuable};
use leptos::{prelude::*, server_fn::ServerFn as _};

use crate::{
    components::{Button, ButtonLook, Icon, IconName},
    i18n::{self, t},
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
    match certificate {
        Issuable::No(reason) => view! { <p>{i18n::not_issued(&reason, locale)}</p> }.into_any(),
        Issuable::Now(_, form) => {
            let verb = match form {
                domain::certificate::Form::Present => t::certificate::download(locale),
                domain::certificate::Form::Past => t::certificate::download_past(locale),
            };
            let about = about.map(|about| {
                view! { <span class="visually-hidden">{about}</span> }
            });
            view! {
                <form method="post" action=IssueCertificate::url()>
                    <input type="hidden" name="contract" value=contract.to_string() />
                    <Button look>
                        <Icon name=IconName::Download />
                        <span>{verb} {about}</span>
                    </Button>
                </form>
            }
            .into_any()
        }
    }
}
