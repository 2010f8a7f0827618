//! What the frame may offer: a newer version of the portal, and the portal on the device's own screen.

use domain::locale::Locale;
use leptos::{prelude::*, server_fn::ServerFn as _};

use crate::{
    components::Offer,
    i18n::t,
    pages::offered::NoteOffer,
    request::{Cookie, visit},
    standing::{Standing, standing},
};

/// Both, where the browser keeps copies. Installing is offered once in a browser: a cookie says that it was.
#[component]
pub fn Offers(locale: Locale) -> impl IntoView {
    let visit = visit().ok().filter(|visit| visit.keeps_copies());
    let install = visit.as_ref().is_some_and(|visit| visit.cookies.text(Cookie::Offer).is_none());
    view! {
        {visit.map(|_| standing(Standing::Version, locale, move || version(locale)))}
        {install.then(|| standing(Standing::Install, locale, move || installing(locale)))}
    }
}

fn version(locale: Locale) -> impl IntoView {
    use t::installed as i;
    view! {
        <Offer name="version" title=i::ready_title(locale) accept=i::ready_accept(locale) decline=i::later(locale)>
            <p>{i::ready_text(locale)}</p>
        </Offer>
    }
}

fn installing(locale: Locale) -> impl IntoView {
    use t::installed as i;
    view! {
        <div data-note=NoteOffer::url()>
            <Offer
                name="install"
                title=i::offer_title(locale)
                accept=i::offer_accept(locale)
                decline=i::offer_decline(locale)
            >
                <p>{i::offer_text(locale)}</p>
                <p data-ios hidden>{i::offer_ios(locale)}</p>
            </Offer>
        </div>
    }
}
