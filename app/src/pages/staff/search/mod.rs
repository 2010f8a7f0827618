//! Finding a customer or a conversation. What was typed is personal, so it is posted and never in an address.

mod server;

use domain::{
    format,
    locale::Locale,
    view::{Found, Hit, Understood},
};
use leptos::{prelude::*, server_fn::ServerFn as _};

use self::server::{SearchFiles, load_found};
use super::{
    load::{Page, loaded},
    page::SignedInPage,
    queue::keys,
};
use crate::{
    components::{Button, DrawingName, EmptyState, Field, PageHeading, ShortcutHelp},
    i18n::{t, unbroken, use_locale},
    pages::public::form::Form,
    written::{IntoWritten as _, Written},
};

/// The search.
pub fn desk_search_page() -> Page {
    let typed = Form::of("search").value("text");
    loaded(load_found(typed.clone()), move |found| view! { <Search typed found /> }.whole())
}

#[component]
fn Search(typed: String, found: Option<Found>) -> impl IntoView {
    use t::desk::search as s;
    let locale = use_locale();
    let form = Form::of("search");
    view! {
        <SignedInPage title=s::title(locale)>
            <PageHeading title=s::title(locale)>
                <p>{s::lead(locale)}</p>
            </PageHeading>
            {form.head()}
            <form class="stack writing" method="post" action=SearchFiles::url() role="search">
                <Field
                    name="text"
                    label=s::label(locale)
                    hint=s::hint(locale)
                    kind="search"
                    value=typed
                    error=form.error("text")
                />
                <div class="row">
                    <Button>{s::submit(locale)}</Button>
                </div>
            </form>
            {found.map(|found| results(found, locale))}
            <ShortcutHelp title=t::desk::keys::title(locale) close=t::desk::keys::close(locale) keys=keys(locale) />
        </SignedInPage>
    }
}

fn results(found: Found, locale: Locale) -> Written {
    use t::desk::search as s;
    let understood = understood_text(found.understood, locale);
    if found.hits.is_empty() {
        return view! { <EmptyState drawing=DrawingName::NothingWaits title=s::none(locale) detail=understood.to_owned() /> }
            .written();
    }
    let many = u32::try_from(found.hits.len()).unwrap_or(u32::MAX);
    let hits = found.hits.into_iter().map(|hit| view! { <li>{hit_line(hit, locale)}</li> }).collect_view();
    let more = found.more.then(|| view! { <p class="quiet">{s::more(locale)}</p> });
    view! {
        <p role="status">{s::found(locale, many)} " " <span class="quiet">{understood}</span></p>
        <ul class="task-list" role="list">{hits}</ul>
        {more}
    }
    .written()
}

fn hit_line(hit: Hit, locale: Locale) -> Written {
    use t::desk::search as s;
    match hit {
        Hit::Person { person, name, birth_date, city } => view! {
            <div>
                <p class="task-title">
                    <a href=format!("/gestion/client/{person}") data-item=person>{name}</a>
                </p>
                <p>{s::born(locale, &city, &format::date(birth_date, locale))}</p>
            </div>
        }
        .written(),
        Hit::Thread { number } => view! {
            <div>
                <p class="task-title">
                    <a href=format!("/gestion/fil/{number}") data-item=number.to_string()>{unbroken(&number.grouped())}</a>
                </p>
                <p>{s::thread(locale)}</p>
            </div>
        }
        .written(),
    }
}

fn understood_text(understood: Understood, locale: Locale) -> &'static str {
    use t::desk::search::understood as u;
    match understood {
        Understood::Contract => u::contract(locale),
        Understood::Object => u::object(locale),
        Understood::Certificate => u::certificate(locale),
        Understood::Thread => u::thread(locale),
        Understood::Receipt => u::receipt(locale),
        Understood::Email => u::email(locale),
        Understood::Phone => u::phone(locale),
        Understood::Plate => u::plate(locale),
        Understood::Name => u::name(locale),
        Understood::Nothing => u::nothing(locale),
    }
}
