//! The frame around every signed-in page: whose portal, the person's own corner, the places, the foot, and the session's end.
//!
//! It stays while pages change inside it: the script that shows the next page takes over its main part, and marks its place.

mod offers;

use domain::{brand::Brand, locale::Locale};
use leptos::{prelude::*, server_fn::ServerFn as _};
use services::account::describe_session;

use self::offers::Offers;
use crate::{
    components::{
        AccountForm, AccountLink, AccountMenu, EmergencyLine, IconName, LanguageFields, LegalFooter, MAIN_ID, NewIn,
        PendingBar, Place, Places, SkipLink, TopBar, TopBarLink, Wordmark, other_language,
    },
    i18n::{t, use_locale},
    islands::{Remaining, SessionClock},
    pages::{
        language::ChooseLanguage, legal_links::legal_links, live::live_note, path_asked, sign_out::SignOut,
        window_title::counted,
    },
    request::visit,
    standing::{Standing, standing},
    written::{IntoWritten as _, Written},
};

pub use crate::request::use_brand;

/// The frame; holds the page.
#[component]
pub fn PortalFrame(
    /// The page.
    page: Written,
) -> impl IntoView {
    let locale = use_locale();
    let visit = visit().ok();
    let customer = visit.as_ref().and_then(|visit| visit.customer.as_ref());
    let name = customer.map(|customer| describe_session(customer).name);
    let has_news = customer.is_some_and(|customer| customer.has_news);
    let wordmark =
        standing(Standing::Mark, locale, || view! { <Wordmark name=use_brand().name.clone() href="/accueil" /> });
    let before = view! {
        {standing(Standing::AboveTop, locale, move || view! { <SkipLink text=t::portal::skip(locale) /> <PendingBar /> })}
        <TopBar wordmark>
            {standing(Standing::Assistance, locale, move || assistance(locale))}
            <Corner locale name=name.unwrap_or_default() has_news />
        </TopBar>
    };
    let places = view! { <Places label=t::portal::places(locale) places=places(locale) here=path_asked() new=Some(new(locale)) /> };
    let after = view! {
        {standing(Standing::Foot, locale, move || foot(locale))}
        <Offers locale />
        {live_note(locale)}
        {clock(locale)}
    };
    view! {
        {before}
        <div class="frame">
            {places}
            <main id=MAIN_ID tabindex="-1">
                {page}
            </main>
        </div>
        {after}
    }
}

/// Help now, from every page.
fn assistance(locale: Locale) -> impl IntoView {
    view! { <TopBarLink href="/assistance" icon=IconName::LifeBuoy text=t::portal::assistance(locale) /> }
}

/// Who publishes this, and the legal texts.
fn foot(locale: Locale) -> impl IntoView {
    let domain::brand::Distributor { name, orias, .. } = &use_brand().distributor;
    let publisher = t::legal_link::publisher(locale, name, orias);
    view! { <LegalFooter label=t::legal_link::label(locale) links=legal_links(locale) publisher /> }
}

/// The window's title: what is new, the page, whose portal.
pub fn portal_window(page: &str) -> String {
    let new = counted(usize::try_from(unread()).unwrap_or(usize::MAX), false);
    [new.as_str(), page, " – ", &use_brand().name].concat()
}

/// Warns before the session's end.
fn clock(locale: Locale) -> Option<Written> {
    let visit = visit().ok()?;
    let remaining = Remaining::of(&describe_session(visit.customer.as_ref()?), visit.portal.clock.now());
    Some(view! { <SessionClock remaining sign_out=SignOut::url().to_owned() locale staff=false /> }.written())
}

/// The person's own corner.
#[component]
fn Corner(locale: Locale, name: String, has_news: bool) -> impl IntoView {
    let waits = has_news.then(|| t::portal::news(locale).to_owned());
    let notifications = waits.clone().unwrap_or_else(|| t::portal::notifications(locale).to_owned());
    let (other, language) = other_language(locale);
    view! {
        <AccountMenu label=t::portal::account(locale) name waits>
            <AccountLink href="/notifications" icon=IconName::Bell text=notifications />
            <AccountForm action=ChooseLanguage::url() icon=IconName::Languages text=language lang=other.tag()>
                <LanguageFields other back=path_asked() />
            </AccountForm>
            {standing(Standing::Corner, locale, move || corner(locale))}
        </AccountMenu>
    }
}

/// What of the corner is everybody's.
fn corner(locale: Locale) -> impl IntoView {
    view! {
        <AccountLink href="/profil/journal" icon=IconName::Clock text=t::journal::menu(locale) />
        <AccountLink href="/messages/nouveau" icon=IconName::Mail text=t::portal::contact(locale) />
        <AccountForm action=SignOut::url() icon=IconName::LogOut text=t::portal::sign_out(locale) />
    }
}

/// The places that work: another appears when it does.
fn places(locale: Locale) -> Vec<Place> {
    use t::portal::place as p;
    [
        ("/accueil", p::home(locale), IconName::House),
        ("/contrats", p::contracts(locale), IconName::ShieldCheck),
        ("/documents", p::documents(locale), IconName::Folder),
        ("/messages", p::messages(locale), IconName::Mail),
    ]
    .map(|(href, name, icon)| Place { href, name: name.to_owned(), icon })
    .to_vec()
}

/// What is new in them.
fn new(locale: Locale) -> NewIn {
    let count = unread();
    NewIn { href: "/messages", count, words: t::portal::unread(locale, count) }
}

/// How many conversations hold something new, as the session was looked up.
fn unread() -> u32 {
    visit().ok().and_then(|visit| visit.customer.as_ref().map(|customer| customer.unread)).unwrap_or_default()
}

/// Customer service: its number, and when someone answers.
pub fn support_line(brand: &Brand, locale: Locale) -> EmergencyLine {
    EmergencyLine::of(&brand.support.phone, brand.support.hours.text(locale), locale)
}

/// Assistance: its number, day and night.
pub fn assistance_line(brand: &Brand, locale: Locale) -> EmergencyLine {
    EmergencyLine::of(&brand.assistance_phone, t::portal::assistance_hours(locale), locale)
}

/// Help now, and customer service in its hours.
pub fn help_lines(brand: &Brand, locale: Locale) -> Vec<EmergencyLine> {
    let support = t::portal::support(locale, brand.support.hours.text(locale));
    vec![assistance_line(brand, locale), EmergencyLine::of(&brand.support.phone, support, locale)]
}
