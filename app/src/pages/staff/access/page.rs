//! What the ways in to the other side have around them: whose tool, the other language, one thing to do.

use leptos::{prelude::*, server_fn::ServerFn as _};

use crate::{
    components::{LanguageSwitch, MAIN_ID, PublicHead, SkipLink, Wordmark},
    i18n::{t, use_locale},
    pages::{path_asked, staff::language::ChooseStaffLanguage, window_title::WindowTitle},
    request::use_brand,
    written::{Inside, IntoWritten as _},
};

/// A page for who is not signed in on the other side yet.
#[component]
pub fn AccessPage(
    /// The window's title, without whose tool it is.
    #[prop(into)]
    title: String,
    /// Where the other language leads back to, when that is not the address that was asked for.
    #[prop(optional, into)]
    back: Option<String>,
    /// What the page is for.
    children: Inside,
) -> impl IntoView {
    let locale = use_locale();
    let brand = use_brand();
    let back = back.unwrap_or_else(path_asked);
    let window = [title.as_str(), " – ", &t::staff::window(locale, &brand.name)].concat();
    let wordmark = view! { <Wordmark name=brand.name.clone() href="/gestion" /> }.written();
    view! {
        <WindowTitle text=window />
        <SkipLink text=t::public::skip(locale) />
        <PublicHead wordmark>
            <LanguageSwitch action=ChooseStaffLanguage::url() now=locale back />
        </PublicHead>
        <main id=MAIN_ID class="narrow" tabindex="-1">
            {children.written()}
        </main>
    }
}
