//! The certificate, before anything else on the page: it is what people open a contract for.
//!
//! One line: the press and what the paper is good for. What people also wonder about, the *carte verte* before all, opens below.

use domain::{
    certificate::CertificateKind,
    locale::Locale,
    view::{ContractCard, Issuable},
};
use leptos::prelude::*;

use crate::{
    components::{Card, Disclosure},
    i18n::{self, t},
    marks::words,
    pages::portal::pieces::{CertificateStub, certificate_sentence, is_past, title_of},
};

/// The certificate in one press and what it is for, or why there is none now. While cover is suspended nothing: the notice above
/// says so.
#[component]
pub fn Certificate<'a>(
    /// The contract.
    card: &'a ContractCard,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView + use<> {
    if card.state.is_suspended() {
        return None;
    }
    let sentence = certificate_sentence(&card.certificate, card.thing.as_ref(), locale)
        .map(|sentence| view! { <p>{words(sentence)}</p> });
    let more =
        more(card, locale).map(|(summary, text)| view! { <Disclosure summary><p>{words(text)}</p></Disclosure> });
    let about = title_of(card, locale);
    let (number, certificate) = (card.number.clone(), card.certificate.clone());
    Some(view! {
        <Card id="attestation" title=t::certificate::title(locale) low=true>
            <div class="row row-text">
                <CertificateStub contract=number certificate about locale />
                {sentence}
            </div>
            {more}
        </Card>
    })
}

/// What opens below: the question, and what answers it. A paper of the past has nothing to add.
fn more(card: &ContractCard, locale: Locale) -> Option<(&'static str, &'static str)> {
    use t::certificate as c;
    let Issuable::Now(kind, _) = card.certificate else { return None };
    if is_past(&card.certificate) {
        return None;
    }
    let question = match kind {
        CertificateKind::VehicleMemo => c::green_card(locale),
        CertificateKind::HomeAttestation => c::what_for(locale),
    };
    Some((question, i18n::certificate_about(kind, locale)))
}
