//! What a signed-in page needs to change by itself: where it listens, under which name its windows find each other, and since when.
//! `app/scripts/portal/live.js` does the rest. A page says what it shows by `live` of its `SignedInPage`.

use domain::locale::Locale;
use leptos::prelude::*;
use services::event::{Ear, ear_of_customer, ear_of_staff};

use crate::{i18n::t, marks::leaf, request::visit};

/// What stands on the body of the document; nothing where nobody listens.
#[derive(Debug, Default)]
pub struct Live {
    /// The address of the stream.
    pub listens: Option<&'static str>,
    /// The name that only windows of one session have in common.
    pub listener: Option<String>,
    /// The id under which the page is written: what comes later is not in it.
    pub since: Option<String>,
}

/// Of the page that is being written, by whoever is signed in.
pub fn live() -> Live {
    let Ok(visit) = visit() else { return Live::default() };
    let customer = visit.customer.as_ref().and_then(|customer| ear_of_customer(customer, &visit.portal));
    let staff = visit.staff.as_ref().and_then(|staff| ear_of_staff(staff, &visit.portal));
    let customer = customer.map(|ear| of("/evenements", ear));
    customer.or_else(|| staff.map(|ear| of("/gestion/evenements", ear))).unwrap_or_default()
}

/// Where it is said, once and politely, that the page has changed.
pub fn live_note(locale: Locale) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.raw("<p class=\"visually-hidden\" role=\"status\"");
        marks.attribute("data-live-note", t::portal::updated(locale)).raw("></p>")
    })
}

fn of(listens: &'static str, Ear { name, since }: Ear) -> Live {
    Live { listens: Some(listens), listener: Some(name), since: Some(since) }
}
