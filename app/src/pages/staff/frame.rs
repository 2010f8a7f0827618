//! The frame around every page of the other side: whose tool, the person's own corner, the places, and the session's end.

use domain::{locale::Locale, staff::StaffRole};
use leptos::{prelude::*, server_fn::ServerFn as _};
use services::staff::{Staff, describe_staff_session};

use super::{language::ChooseStaffLanguage, sign_out::StaffSignOut};
use crate::{
    components::{
        AccountForm, AccountLink, AccountMenu, IconName, LanguageFields, MAIN_ID, PendingBar, Place, Places, SkipLink,
        TopBar, Wordmark, other_language,
    },
    i18n::{t, use_locale},
    islands::{Remaining, SessionClock},
    pages::{live::live_note, path_asked},
    request::{use_brand, visit},
    written::{IntoWritten as _, Written},
};

/// The frame; holds the page.
#[component]
pub fn StaffFrame(
    /// The page.
    page: Written,
) -> impl IntoView {
    let locale = use_locale();
    let brand = use_brand();
    let visit = visit().ok();
    let staff = visit.as_ref().and_then(|visit| visit.staff.as_ref());
    let wordmark = view! { <Wordmark name=brand.name.clone() href="/gestion" /> }.written();
    let places = staff.map(|staff| places(staff.role, locale)).unwrap_or_default();
    let name = staff.map(|staff| staff.name.clone()).unwrap_or_default();
    let has_news = staff.is_some_and(|staff| staff.has_news);
    let clock = visit.as_ref().zip(staff).map(|(visit, staff)| clock(staff, visit.portal.clock.now(), locale));
    let before = view! {
        <SkipLink text=t::portal::skip(locale) />
        <PendingBar />
        <TopBar wordmark>
            <Corner locale name has_news />
        </TopBar>
    };
    let places = view! { <Places label=t::portal::places(locale) places here=path_asked() /> };
    let after = view! {
        {live_note(locale)}
        {clock}
    };
    view! {
        {before.written()}
        <div class="frame">
            {places.written()}
            <main id=MAIN_ID tabindex="-1">
                {page}
            </main>
        </div>
        {after.written()}
    }
}

/// The window's title: the page, and whose tool.
pub fn staff_window(page: &str) -> String {
    [page, " – ", &t::staff::window(use_locale(), &use_brand().name)].concat()
}

/// Warns before the session's end.
fn clock(staff: &Staff, now: chrono::DateTime<chrono::Utc>, locale: Locale) -> Written {
    let remaining = Remaining::of(&describe_staff_session(staff), now);
    view! { <SessionClock remaining sign_out=StaffSignOut::url().to_owned() locale staff=true /> }.written()
}

/// The person's own corner.
#[component]
fn Corner(locale: Locale, name: String, has_news: bool) -> impl IntoView {
    let waits = has_news.then(|| t::portal::news(locale).to_owned());
    let notifications = waits.clone().unwrap_or_else(|| t::portal::notifications(locale).to_owned());
    let (other, language) = other_language(locale);
    view! {
        <AccountMenu label=t::portal::account(locale) name waits>
            <AccountLink href="/gestion/notifications" icon=IconName::Bell text=notifications />
            <AccountForm action=ChooseStaffLanguage::url() icon=IconName::Languages text=language lang=other.tag()>
                <LanguageFields other back=path_asked() />
            </AccountForm>
            <AccountLink href="/gestion/session" icon=IconName::CircleUser text=t::desk::place::session(locale) />
            <AccountForm action=StaffSignOut::url() icon=IconName::LogOut text=t::portal::sign_out(locale) />
        </AccountMenu>
    }
}

/// The places that work, of those that a role has: another appears when it does.
fn places(role: StaffRole, locale: Locale) -> Vec<Place> {
    use t::desk::place as d;
    let desk = [
        ("/gestion", d::queue(locale), IconName::Mail),
        ("/gestion/recherche", d::search(locale), IconName::Search),
        ("/gestion/charge", d::workload(locale), IconName::Hourglass),
    ];
    let home = [
        ("/gestion", t::staff::place::home(locale), IconName::House),
        ("/gestion/comptes", t::staff::place::accounts(locale), IconName::KeyRound),
    ];
    let replies = [("/gestion/reponses", d::replies(locale), IconName::Pencil)];
    let first = if role.handles_files() { desk.as_slice() } else { home.as_slice() };
    let last = if role == StaffRole::Broker { [].as_slice() } else { replies.as_slice() };
    let all = first.iter().chain(last);
    all.map(|(href, name, icon)| Place { href, name: (*name).to_owned(), icon: *icon }).collect()
}
