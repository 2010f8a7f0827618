//! The frame around every signed-in page: whose portal, the person's own corner, the places, the foot, and the session's end.
//!
//! What it shows is known when the page is rendered and travels with it, so that the frame stands at once, on both sides, and
//! stays while pages change inside it.

mod server;

use domain::{brand::Brand, locale::Locale};
use leptos::{prelude::*, server_fn::ServerFn as _};
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::session_clock::SessionClock;
use crate::{
    components::{
        AccountForm, AccountLink, AccountMenu, EmergencyLine, IconName, LanguageFields, LegalFooter, MAIN_ID,
        PendingBar, Place, Places, SkipLink, TopBar, TopBarLink, Wordmark, other_language,
    },
    i18n::{t, use_locale},
    pages::{language::ChooseLanguage, legal_links::legal_links, sign_out::SignOut},
};

pub use server::{Frame, load_frame};

/// The frame of the page, for whatever stands inside it.
#[derive(Debug, Clone)]
struct Shown(Option<Frame>);

/// The frame; holds the pages.
#[component]
pub fn PortalFrame(
    /// Whether the next page is on its way.
    routing: ReadSignal<bool>,
    /// The pages.
    children: Children,
) -> impl IntoView {
    let locale = use_locale();
    let frame = SharedValue::new(server::frame_of_request).into_inner();
    provide_context(Shown(frame.clone()));
    let brand = use_brand();
    let name = frame.as_ref().map(|frame| frame.session.name.clone()).unwrap_or_default();
    let window = {
        let brand = brand.name.clone();
        move |title: String| [title.as_str(), " – ", brand.as_str()].concat()
    };
    let wordmark = view! { <Wordmark name=brand.name.clone() href="/accueil" /> }.into_any();
    let publisher = t::legal_link::publisher(locale, &brand.distributor.name, &brand.distributor.orias);
    view! {
        <Title formatter=window />
        <SkipLink text=t::portal::skip(locale) />
        <PendingBar pending=routing />
        <TopBar wordmark>
            <TopBarLink href="/assistance" icon=IconName::LifeBuoy text=t::portal::assistance(locale) />
            <Corner locale name />
        </TopBar>
        <div class="frame">
            <Places label=t::portal::places(locale) places=places(locale) />
            <main id=MAIN_ID tabindex="-1">
                {children()}
            </main>
        </div>
        <LegalFooter label=t::legal_link::label(locale) links=legal_links(locale) publisher />
        {frame.map(|frame| view! { <SessionClock frame routing /> })}
    }
}

/// The person's own corner.
#[component]
fn Corner(locale: Locale, name: String) -> impl IntoView {
    let location = use_location();
    // The path alone: a page with its reader's data repeats nothing that a stranger's link can hold.
    let back = Signal::derive(move || location.pathname.get());
    let (other, language) = other_language(locale);
    view! {
        <AccountMenu label=t::portal::account(locale) name>
            <AccountForm action=ChooseLanguage::url() icon=IconName::Languages text=language lang=other.tag()>
                <LanguageFields other back />
            </AccountForm>
            <AccountLink href="/contact" icon=IconName::Mail text=t::portal::contact(locale) leaves=true />
            <AccountForm action=SignOut::url() icon=IconName::LogOut text=t::portal::sign_out(locale) />
        </AccountMenu>
    }
}

/// The places that work: another appears when it does.
fn places(locale: Locale) -> Vec<Place> {
    use t::portal::place as p;
    [
        ("/accueil", p::home(locale), IconName::House),
        ("/contrats", p::contracts(locale), IconName::ShieldCheck),
        ("/documents", p::documents(locale), IconName::Folder),
    ]
    .map(|(href, name, icon)| Place { href, name: name.to_owned(), icon })
    .to_vec()
}

/// How the portal names itself.
pub fn use_brand() -> Brand {
    let shown = use_context::<Shown>().and_then(|Shown(frame)| frame);
    shown.map(|frame| frame.brand).unwrap_or_default()
}

/// Customer service: its number, and when someone answers.
pub fn support_line(brand: &Brand, locale: Locale) -> EmergencyLine {
    EmergencyLine::of(&brand.support.phone, brand.support.hours.text(locale), locale)
}

/// Help now, and customer service in its hours.
pub fn help_lines(brand: &Brand, locale: Locale) -> Vec<EmergencyLine> {
    let support = t::portal::support(locale, brand.support.hours.text(locale));
    vec![
        EmergencyLine::of(&brand.assistance_phone, t::portal::assistance_hours(locale), locale),
        EmergencyLine::of(&brand.support.phone, support, locale),
    ]
}
