//! How to complain, until when we answer, and whom to turn to afterwards: shown wherever one may look for it, signed in or not.

use leptos::prelude::*;

use crate::{
    i18n::{t, use_locale},
    pages::public::page::use_brand,
};

/// The rules of a complaint, without a heading.
#[component]
pub fn Complaints() -> impl IntoView {
    use t::legal::complaints as c;
    let locale = use_locale();
    let brand = use_brand();
    view! {
        <p>{c::how(locale)}</p>
        <p>{c::post(locale, &brand.distributor.address, &brand.support.email)}</p>
        <p>{c::delays(locale)}</p>
        <p>{c::mediator(locale)}</p>
        <p>
            {c::mediator_address(locale)} <br />
            <a href="https://www.mediation-assurance.org" rel="external">{c::mediator_site(locale)}</a>
        </p>
    }
}
