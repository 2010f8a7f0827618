//! The conversations, a page at a time; those at hand, those that were put away, or those in which some words stand.

use domain::{
    format,
    locale::Locale,
    notification::Side,
    thread::WaitsFor,
    time::paris_date,
    view::{Moment, RecentPage, ThreadRow},
};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::{
    server::{SearchMessages, load_threads},
    words,
};
use crate::{
    components::{
        Button, ButtonLook, DrawingName, EmptyState, Field, LinkButton, PageHeading, Promise, Shape, StateTag,
        ThreadLine, ThreadList, Tone,
    },
    i18n::{t::messages as m, use_locale},
    pages::{
        pager::Pager,
        portal::{
            load::{Page, loaded},
            page::SignedInPage,
        },
        public::form::Form,
    },
    request::{query, visit},
    written::{IntoWritten as _, Written},
};

/// What is asked of the list.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Those that were put away.
    pub archived: bool,
    /// Words that stand in them.
    pub sought: String,
    /// After what the page begins.
    pub after: Option<Moment>,
}

/// The conversations.
pub fn messages_page() -> Page {
    let asked = Asked {
        archived: query("rangement").as_deref() == Some("archives"),
        sought: Form::of("search_messages").value("words"),
        after: query("apres").as_deref().and_then(Moment::parse),
    };
    loaded(load_threads(asked.clone()), move |page| view! { <Threads asked page /> }.whole())
}

#[component]
fn Threads(asked: Asked, page: RecentPage<ThreadRow>) -> impl IntoView {
    let locale = use_locale();
    let RecentPage { items, next } = page;
    let untouched = items.is_empty() && asked.sought.is_empty() && asked.after.is_none() && !asked.archived;
    let body = if items.is_empty() { empty(&asked, locale) } else { list(items, locale) };
    let tools = (!untouched).then(|| tools(&asked, locale));
    // What was looked for is said once: a page that asked for itself again would show everything.
    let stays = (!asked.sought.is_empty()).then(|| view! { <div data-stays="" hidden></div> });
    let heading = (!untouched).then(|| view! { <p>{m::lead(locale)}</p> });
    view! {
        <SignedInPage title=m::title(locale) live="thread">
            <PageHeading title=m::title(locale)>{heading}</PageHeading>
            {tools}
            {body}
            {stays}
            {further(&asked, next, locale)}
        </SignedInPage>
    }
}

/// Writing, searching, and the other half of the list.
fn tools(asked: &Asked, locale: Locale) -> Written {
    let other = if asked.archived || !asked.sought.is_empty() {
        view! { <LinkButton href="/messages" look=ButtonLook::Quiet>{m::back_to_all(locale)}</LinkButton> }.written()
    } else {
        view! { <LinkButton href="/messages?rangement=archives" look=ButtonLook::Quiet>{m::archived(locale)}</LinkButton> }
            .written()
    };
    let found = (!asked.sought.is_empty()).then(|| view! { <p>{m::found(locale, &asked.sought)}</p> });
    view! {
        <div class="row">
            <LinkButton href="/messages/nouveau">{m::write(locale)}</LinkButton>
            {other}
        </div>
        <form class="row" method="post" action=SearchMessages::url() role="search">
            <Field name="words" label=m::search(locale) value=asked.sought.clone() kind="search" />
            <Button look=ButtonLook::Secondary>{m::find(locale)}</Button>
        </form>
        {found}
    }
    .written()
}

fn empty(asked: &Asked, locale: Locale) -> Written {
    let (drawing, title, detail) = if !asked.sought.is_empty() {
        (DrawingName::NothingFound, m::none_found(locale), m::none_found_detail(locale))
    } else if asked.archived {
        (DrawingName::NothingWaits, m::none_archived(locale), m::none_archived_detail(locale))
    } else {
        (DrawingName::NoDocument, m::none(locale), m::none_detail(locale))
    };
    let write = (asked.sought.is_empty() && !asked.archived)
        .then(|| view! { <LinkButton href="/messages/nouveau">{m::write(locale)}</LinkButton> });
    view! { <EmptyState drawing title detail>{write}</EmptyState> }.written()
}

fn list(rows: Vec<ThreadRow>, locale: Locale) -> Written {
    let lines = rows.into_iter().map(|row| line(row, locale)).collect_view();
    view! { <ThreadList>{lines}</ThreadList> }.written()
}

fn line(row: ThreadRow, locale: Locale) -> Written {
    let with = match (&row.about.thing, &row.about.contract) {
        (Some(thing), Some(_)) => [&words::with(&row.with, locale), " · ", thing].concat(),
        _ => words::with(&row.with, locale),
    };
    let excerpt = if row.last_is_yours { m::you_wrote(locale, &row.excerpt) } else { row.excerpt.clone() };
    let day = format::date(paris_date(row.last_message_at), locale);
    let state = state(&row, locale);
    view! {
        <ThreadLine
            href=["/messages/", row.number.as_str()].concat()
            subject=row.subject
            with
            day
            excerpt
            unread=row.unread.then(|| m::new(locale).to_owned())
        >
            {state}
        </ThreadLine>
    }
    .written()
}

/// Whose turn it is.
fn state(row: &ThreadRow, locale: Locale) -> Option<Written> {
    let now = visit().ok()?.portal.clock.now();
    let (tone, shape, word) = match (row.waits_for, row.promise) {
        (WaitsFor::Staff, Some(promise)) => {
            let line = view! { <Promise promise now reader=Side::Customer locale compact=true /> };
            return Some(view! { <p>{m::expected(locale)} " " {line}</p> }.written());
        }
        (WaitsFor::Customer, _) => (Tone::Positive, Shape::Full, m::your_turn(locale)),
        (WaitsFor::Nobody, _) => (Tone::Neutral, Shape::Square, m::closed_word(locale)),
        (WaitsFor::Staff, None) => return None,
    };
    Some(view! { <p><StateTag tone shape word /></p> }.written())
}

fn further(asked: &Asked, next: Option<Moment>, locale: Locale) -> Written {
    let path = if asked.archived { "/messages?rangement=archives" } else { "/messages" };
    let (begins, next) = (asked.after.is_none(), next.map(|moment| moment.to_string()));
    view! { <Pager path begins next locale /> }.written()
}
