//! The cookies, one by one: what each is for and how long it stays.
//!
//! Their names are taken from the code that sets them, and the match is exhaustive: another cookie does not compile until it is
//! explained here.

use domain::locale::Locale;
use leptos::prelude::*;

use crate::{
    components::{Definition, DefinitionList, PageHeading},
    i18n::{t, use_locale},
    pages::public::page::{PublicPage, Width},
    request::Cookie,
};

const ALL: [Cookie; 10] = [
    Cookie::Session,
    Cookie::Enrolment,
    Cookie::Form,
    Cookie::Device,
    Cookie::Locale,
    Cookie::Offer,
    Cookie::StaffSession,
    Cookie::StaffSignIn,
    Cookie::StaffDevice,
    Cookie::Invitation,
];

/// The page on cookies.
#[component]
pub fn CookiesPage() -> impl IntoView {
    use t::legal::cookies as c;
    let locale = use_locale();
    let list = ALL.map(|cookie| view! { <About cookie locale /> }).collect_view();
    view! {
        <PublicPage title=c::title(locale) width=Width::Prose>
            <PageHeading title=c::title(locale)>
                <p>{c::intro(locale)}</p>
            </PageHeading>
            <p>{c::consent(locale)}</p>
            <DefinitionList>{list}</DefinitionList>
            <p>{c::closed(locale)}</p>
            <p>{c::tried(locale)}</p>
            <p>{c::remove(locale)}</p>
        </PublicPage>
    }
}

#[component]
fn About(cookie: Cookie, locale: Locale) -> impl IntoView {
    let (purpose, kept) = about(cookie, locale);
    view! {
        <Definition term=cookie.name()>
            {purpose}
            <small>{kept}</small>
        </Definition>
    }
}

/// What a cookie is for, and how long a browser keeps it.
fn about(cookie: Cookie, locale: Locale) -> (&'static str, &'static str) {
    use t::legal::cookies as c;
    match cookie {
        Cookie::Session => (c::session(locale), c::session_kept(locale)),
        Cookie::StaffSession => (c::staff_session(locale), c::session_kept(locale)),
        Cookie::StaffSignIn => (c::staff_sign_in(locale), c::staff_sign_in_kept(locale)),
        Cookie::Invitation => (c::invitation(locale), c::form_kept(locale)),
        Cookie::Enrolment => (c::enrolment(locale), c::enrolment_kept(locale)),
        Cookie::Form => (c::form(locale), c::form_kept(locale)),
        Cookie::Device => (c::device(locale), c::device_kept(locale)),
        Cookie::StaffDevice => (c::staff_device(locale), c::device_kept(locale)),
        Cookie::Locale => (c::language(locale), c::language_kept(locale)),
        Cookie::Offer => (c::offer(locale), c::offer_kept(locale)),
    }
}
