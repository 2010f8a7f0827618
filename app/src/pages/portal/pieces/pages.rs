//! The way through a long list: on to what is older, or back to its beginning. Links, so that each page has an address and
//! works without a script; the way back to the page before is the browser's.

use domain::{locale::Locale, view::Cursor};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{
    components::{ButtonLook, LinkButton},
    i18n::t,
};

/// After what the page asked for begins: `?apres=2024-03-01_AC10000001J`.
pub fn cursor_asked() -> Option<Cursor> {
    use_query_map().read_untracked().get("apres").as_deref().and_then(Cursor::parse)
}

/// The pages before and after this one; nothing where there is one page.
#[component]
pub fn Pages(
    /// The list's address, with the filter that is kept from page to page.
    #[prop(into)]
    path: String,
    /// Whether this is its beginning.
    begins: bool,
    /// After what the next one begins.
    next: Option<Cursor>,
    locale: Locale,
) -> impl IntoView {
    let next = next.map(|cursor| {
        let mark = if path.contains('?') { '&' } else { '?' };
        let href = format!("{path}{mark}apres={cursor}");
        view! { <LinkButton href look=ButtonLook::Secondary>{t::pages::older(locale)}</LinkButton> }
    });
    let back = (!begins)
        .then(|| view! { <LinkButton href=path look=ButtonLook::Secondary>{t::pages::newest(locale)}</LinkButton> });
    (back.is_some() || next.is_some()).then(|| {
        view! { <nav class="row" aria-label=t::pages::label(locale)>{back} {next}</nav> }
    })
}
