//! The queue: what waits, what falls due first, who has it. A filter is an address, so each is one press and can be kept.
//!
//! One more kind of work is a file beside `messages.rs`: the rows of its table. What surrounds them (filters, views, pages, the
//! keys) is written once.

mod filters;
mod messages;
pub mod server;

pub use messages::{message_table, turn_tag};

use domain::{
    desk::{Mark, QueueFilter, Standing},
    locale::Locale,
    view::QueuePage,
};
use leptos::{prelude::*, server_fn::ServerFn as _};

use self::{
    filters::{Filters, SaveView, Views},
    server::{SaveView as SaveViewAction, load_queue},
};
use super::{
    load::{Page, loaded},
    page::SignedInPage,
    pieces::{Told, told_notice},
};
use crate::{
    components::{Button, ButtonLook, DrawingName, EmptyState, PageHeading, ShortcutHelp},
    i18n::{t, use_locale},
    pages::{pager::Pager, public::form::Form, window_title::counted},
    request::query,
    written::{IntoWritten as _, Written},
};

/// The queue.
pub fn desk_queue_page() -> Page {
    let filter = QueueFilter::read(query);
    let after = query("apres").as_deref().and_then(Mark::parse);
    let begins = after.is_none();
    loaded(load_queue(filter, after), move |page| view! { <Queue page filter begins /> }.whole())
}

#[component]
fn Queue(page: QueuePage, filter: QueueFilter, begins: bool) -> impl IntoView {
    use t::desk::queue as q;
    let locale = use_locale();
    let form = Form::of("queue");
    let told = told_notice(&form, locale, undo(&form, locale));
    let QueuePage { items, next, views } = page;
    let count = waiting(&filter, begins, items.len(), next.is_some());
    let list = if items.is_empty() {
        view! { <EmptyState drawing=DrawingName::NothingWaits title=q::none(locale) detail=q::none_detail(locale) /> }
            .written()
    } else {
        message_table(items, &filter, locale)
    };
    view! {
        <SignedInPage title=q::title(locale) count live="thread">
            <PageHeading title=q::title(locale)>
                <p>{q::lead(locale)}</p>
            </PageHeading>
            {told}
            {form.head()}
            <Views views locale />
            <Filters filter locale />
            {list}
            {pages(&filter, begins, next, locale)}
            <SaveView filter locale name=form.value("name") error=form.error("name") />
            <ShortcutHelp title=t::desk::keys::title(locale) close=t::desk::keys::close(locale) keys=keys(locale) />
        </SignedInPage>
    }
}

/// How many of the list wait, for the title of a window that somebody has in the corner of an eye: no more is counted than is shown, so
/// a page that begins further down says nothing.
fn waiting(filter: &QueueFilter, begins: bool, shown: usize, goes_on: bool) -> String {
    let waits = matches!(filter.standing, Standing::Waiting | Standing::Overdue);
    if waits && begins { counted(shown, goes_on) } else { String::new() }
}

/// The way back to a view that has just been deleted.
fn undo(form: &Form, locale: Locale) -> Option<Written> {
    (Told::of(form) == Some(Told::ViewDeleted)).then(|| {
        view! {
            <form method="post" action=SaveViewAction::url()>
                <input type="hidden" name="name" value=form.value("deleted_name") />
                <input type="hidden" name="filter" value=form.value("deleted_filter") />
                <Button look=ButtonLook::Secondary>{t::desk::undo(locale)}</Button>
            </form>
        }
        .written()
    })
}

/// On to what falls due later, or back to the beginning.
fn pages(filter: &QueueFilter, begins: bool, next: Option<Mark>, locale: Locale) -> Written {
    use t::desk::queue as q;
    let (path, next) = (format!("/gestion?{filter}"), next.map(|mark| mark.to_string()));
    view! { <Pager path begins next words=(q::first(locale), q::next(locale)) locale /> }.written()
}

/// The keys and what each does.
pub fn keys(locale: Locale) -> Vec<(&'static str, String)> {
    use t::desk::keys as k;
    [
        ("j", k::down(locale)),
        ("k", k::up(locale)),
        (k::enter(locale), k::open(locale)),
        ("t", k::take(locale)),
        ("r", k::reply(locale)),
        ("/", k::search(locale)),
        ("?", k::help(locale)),
    ]
    .map(|(key, does)| (key, does.to_owned()))
    .to_vec()
}
