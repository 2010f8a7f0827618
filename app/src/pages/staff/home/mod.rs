//! Home of the other side: who is signed in, since when, and what may be done.

mod server;

use domain::{format, locale::Locale, view::StaffOverview};
use leptos::prelude::*;

use self::server::read_overview;
use super::{
    load::{Page, loaded},
    may,
    page::SignedInPage,
};
use crate::{
    components::{Definition, DefinitionList, Notice, PageHeading, Section, Tone},
    i18n::{staff_role, t, use_locale},
    written::IntoWritten as _,
};

/// Fewer recovery codes than this are too few to rely on.
const FEW_CODES: u64 = 3;

/// Home.
pub fn staff_home_page() -> Page {
    let locale = use_locale();
    loaded(read_overview(), move |overview| view! { <Home overview locale /> }.whole())
}

#[component]
fn Home(overview: StaffOverview, locale: Locale) -> impl IntoView {
    use t::staff::home as h;
    let few = (overview.recovery_codes < FEW_CODES).then(|| {
        let text = h::few_codes(locale, u32::try_from(overview.recovery_codes).unwrap_or(u32::MAX));
        view! {
            <Notice tone=Tone::Caution>
                <p>{text}</p>
            </Notice>
        }
    });
    let before = overview
        .previous_at
        .map_or_else(|| h::first_time(locale).to_owned(), |before| format::date_time(before, locale));
    let StaffOverview { name, role, opened_at, ends_at, .. } = overview;
    view! {
        <SignedInPage title=h::title(locale)>
            <PageHeading title=h::hello(locale, &name)>
                <p>{may(role, locale)}</p>
            </PageHeading>
            {few}
            <Section id="session" title=h::session(locale)>
                <DefinitionList>
                    <Definition term=h::role(locale)>{staff_role(role, locale)}</Definition>
                    <Definition term=h::previous(locale)>{before}</Definition>
                    <Definition term=h::opened(locale)>{format::date_time(opened_at, locale)}</Definition>
                    <Definition term=h::ends(locale)>{format::date_time(ends_at, locale)}</Definition>
                </DefinitionList>
                <p class="quiet small">{h::not_you(locale)}</p>
            </Section>
        </SignedInPage>
    }
}
