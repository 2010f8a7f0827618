//! What every public page has around it: skip link, head with the way in and the other language, the main part, the foot.

use std::sync::Arc;

use domain::{brand::Brand, locale::Locale};
use leptos::{prelude::*, server_fn::ServerFn as _};

use crate::{
    components::{
        ButtonLook, EmergencyLine, LanguageSwitch, LegalFooter, LinkButton, MAIN_ID, PublicHead, SkipLink, Wordmark,
    },
    i18n::{t, use_locale},
    pages::{language::ChooseLanguage, legal_links::legal_links, path_asked, window_title::WindowTitle},
    written::{Inside, IntoWritten as _},
};

pub use crate::request::use_brand;

/// How wide the main part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// One thing to do: a form, a verdict.
    #[default]
    Narrow,
    /// A text to read.
    Prose,
    /// As wide as the site.
    Wide,
}

impl Width {
    const fn class(self) -> Option<&'static str> {
        match self {
            Self::Narrow => Some("narrow"),
            Self::Prose => Some("prose"),
            Self::Wide => None,
        }
    }
}

/// A public page.
///
/// ```ignore
/// view! { <PublicPage title=t::sign_in::title(locale)><PageHeading title/>…</PublicPage> }
/// ```
#[component]
pub fn PublicPage(
    /// The window's title, without the brand.
    #[prop(into)]
    title: String,
    /// How wide its main part is.
    #[prop(optional)]
    width: Width,
    /// Leaves the way in out of the head: on the pages that are one.
    #[prop(optional)]
    way_in: bool,
    /// Where the other language leads back to, when that is not the address that was asked for.
    #[prop(optional, into)]
    back: Option<String>,
    /// What the page is for.
    children: Inside,
) -> impl IntoView {
    let locale = use_locale();
    let brand = use_brand();
    let back = back.unwrap_or_else(path_asked);
    let window = format!("{title} – {}", brand.name);
    let wordmark = view! { <Wordmark name=brand.name.clone() href="/" /> }.written();
    let sign_in = (!way_in).then(|| {
        view! { <LinkButton href="/connexion" look=ButtonLook::Secondary>{t::public::sign_in(locale)}</LinkButton> }
    });
    view! {
        <WindowTitle text=window />
        <SkipLink text=t::public::skip(locale) />
        <PublicHead wordmark>
            <LanguageSwitch action=ChooseLanguage::url() now=locale back />
            {sign_in}
        </PublicHead>
        <main id=MAIN_ID class=width.class() tabindex="-1">
            {children.written()}
        </main>
        <PublicFoot locale brand />
    }
}

#[component]
fn PublicFoot(locale: Locale, brand: Arc<Brand>) -> impl IntoView {
    let publisher = t::legal_link::publisher(locale, &brand.distributor.name, &brand.distributor.orias);
    view! { <LegalFooter label=t::legal_link::label(locale) links=legal_links(locale) publisher /> }
}

/// Where to call, and when: for every page on which somebody may be stuck.
pub fn support_line(brand: &Brand, locale: Locale) -> EmergencyLine {
    EmergencyLine::of(&brand.support.phone, t::public::support(locale, brand.support.hours.text(locale)), locale)
}

/// The assistance number, day and night.
pub fn assistance_line(brand: &Brand, locale: Locale) -> EmergencyLine {
    EmergencyLine::of(&brand.assistance_phone, t::public::assistance(locale), locale)
}
