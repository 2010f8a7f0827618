//! That our e-mails come back from the address on file, and what to do about it.

use domain::locale::Locale;
use leptos::prelude::*;
use services::notification::unreached_email;

use crate::{
    components::{ButtonLook, LinkButton, Notice, Tone},
    i18n::t,
    request::visit,
};

/// The notice; nothing where letters arrive. The session has brought what it says.
#[component]
pub fn Unreached(locale: Locale) -> impl IntoView {
    use t::notifications::unreached as u;
    let visit = visit().ok()?;
    let customer = visit.customer.as_ref()?;
    // A page is not kept from its reader because a notice cannot be read.
    let address = unreached_email(customer, &visit.portal).inspect_err(|fault| drop(visit.fault(fault))).ok()??;
    Some(view! {
        <Notice tone=Tone::Caution title=u::title(locale, &address)>
            <p>{u::text(locale)}</p>
            <LinkButton href="/inscription/donnees" look=ButtonLook::Secondary leaves=true>{u::correct(locale)}</LinkButton>
        </Notice>
    })
}
