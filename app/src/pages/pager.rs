//! The way through a long list: on to what follows, or back to its beginning. Links, so that each page has an address and works
//! without a script; the way back to the page before is the browser's.

use domain::locale::Locale;
use leptos::prelude::*;

use crate::{
    components::{ButtonLook, LinkButton},
    i18n::t,
};

/// The links of a page of a list; nothing where there is one page.
#[component]
pub fn Pager(
    /// The list's address, with the filter that is kept from page to page.
    #[prop(into)]
    path: String,
    /// Whether this is its beginning.
    begins: bool,
    /// After what the next one begins.
    next: Option<String>,
    /// The words for the beginning and for what follows; without them, for a list that has the newest first.
    #[prop(optional)]
    words: Option<(&'static str, &'static str)>,
    locale: Locale,
) -> impl IntoView {
    let (first, on) = words.unwrap_or((t::pages::newest(locale), t::pages::older(locale)));
    let next = next.map(|after| {
        let mark = if path.contains('?') { '&' } else { '?' };
        let href = format!("{path}{mark}apres={after}");
        view! { <LinkButton href look=ButtonLook::Secondary>{on}</LinkButton> }
    });
    let back = (!begins).then(|| view! { <LinkButton href=path look=ButtonLook::Secondary>{first}</LinkButton> });
    (back.is_some() || next.is_some()).then(|| {
        view! { <nav class="row" aria-label=t::pages::label(locale)>{back} {next}</nav> }
    })
}
