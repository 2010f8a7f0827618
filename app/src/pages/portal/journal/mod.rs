//! The journal of the account: who of the other side looked at the person's file or did something in it, and when.

use domain::{desk::Mark, format, locale::Locale, view::JournalEntry};
use leptos::prelude::*;

use super::{
    load::{Page, loaded},
    page::SignedInPage,
};
use crate::{
    components::{DrawingName, EmptyState, Moment, PageHeading, Timeline, TimelineStep},
    error::PortalError,
    i18n::{staff_role_within, t, unbroken, use_locale},
    pages::{pager::Pager, staff::act_text},
    request::{query, visit},
    written::{IntoWritten as _, Written},
};

/// The journal.
pub fn journal_page() -> Page {
    let after = query("apres").as_deref().and_then(Mark::parse);
    let begins = after.is_none();
    loaded(load_journal(after), move |(entries, next)| view! { <Journal entries begins next /> }.whole())
}

async fn load_journal(after: Option<Mark>) -> Result<(Vec<JournalEntry>, Option<Mark>), PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    services::account::list_journal(customer, &visit.portal, after.as_ref()).await.map_err(|fault| visit.fault(&fault))
}

#[component]
fn Journal(entries: Vec<JournalEntry>, begins: bool, next: Option<Mark>) -> impl IntoView {
    use t::journal as j;
    let locale = use_locale();
    let body = if entries.is_empty() {
        view! { <EmptyState drawing=DrawingName::NothingWaits title=j::none(locale) detail=j::none_detail(locale) /> }
            .written()
    } else {
        let steps = entries.into_iter().map(|entry| step(entry, locale)).collect_view();
        view! { <Timeline>{steps}</Timeline> }.written()
    };
    view! {
        <SignedInPage title=j::title(locale)>
            <PageHeading title=j::title(locale)>
                <p>{j::lead(locale)}</p>
            </PageHeading>
            {body}
            <Pager path="/profil/journal" begins next=next.map(|mark| mark.to_string()) locale />
        </SignedInPage>
    }
}

/// What was done, by whom and when. Customers read the first name and what the person does.
fn step(entry: JournalEntry, locale: Locale) -> Written {
    use t::journal as j;

    let first = entry.name.split_whitespace().next().unwrap_or_default().to_owned();
    let (role, when) = (staff_role_within(entry.role, locale), format::date_time(entry.at, locale));
    let detail = if entry.times > 1 {
        j::by_times(locale, &first, &role, &j::times(locale, entry.times), &when)
    } else {
        j::by(locale, &first, &role, &when)
    };
    let title = act_text(&entry.action, locale);
    let Some(thread) = entry.thread else {
        return view! { <TimelineStep moment=Moment::Past title detail /> }.written();
    };
    let (href, words) = (["/messages/", thread.as_str()].concat(), j::conversation(locale, &thread.grouped()));
    view! {
        <TimelineStep moment=Moment::Past title detail>
            <p>
                <a href=href>{unbroken(&words)}</a>
            </p>
        </TimelineStep>
    }
    .written()
}
