//! The certificate, before anything else on the page: it is what people open a contract for.

use domain::{
    locale::Locale,
    view::{ContractCard, Issuable},
};
use leptos::prelude::*;

use crate::{
    components::Card,
    i18n::{self, t},
    pages::portal::pieces::{CertificateStub, title_of},
};

/// The certificate in one press and what it is for, or why there is none now.
#[component]
pub fn Certificate(
    /// The contract.
    card: ContractCard,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    let about = match &card.certificate {
        Issuable::Now(kind, _) => Some(view! { <p>{i18n::certificate_about(*kind, locale)}</p> }),
        Issuable::No(_) => None,
    };
    let title = title_of(&card, locale);
    view! {
        <Card id="attestation" title=t::certificate::title(locale)>
            <div class="row row-apart row-text">
                {about}
                <CertificateStub contract=card.number certificate=card.certificate about=title locale />
            </div>
        </Card>
    }
}
