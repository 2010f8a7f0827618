//! What happened, and by which ways the person wants to hear of it.

mod choices;
#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;

use domain::{format, locale::Locale, notification::NoticeKind, view::NewsView};
use leptos::{prelude::*, server_fn::ServerFn as _};
use leptos_router::hooks::use_query_map;
use services::notification::{NewsCursor, NewsPage};

use self::server::{MarkNewsSeen, load_news};
use super::{
    frame::{support_line, use_brand},
    load::loaded,
    page::PortalPage,
};
use crate::{
    components::{
        Button, ButtonLook, DrawingName, EmergencyLine, EmptyState, LinkButton, NewsList, NewsRow, PageHeading,
    },
    i18n::{t, use_locale},
};

pub use choices::NoticeChoicesPage;

/// The news.
#[component]
pub fn NotificationsPage() -> impl IntoView {
    let after = use_query_map().read_untracked().get("apres").as_deref().and_then(NewsCursor::parse);
    let begins = after.is_none();
    loaded(load_news(after), move |page| view! { <Notifications page begins /> }.into_any())
}

#[component]
fn Notifications(page: NewsPage, begins: bool) -> impl IntoView {
    use t::notifications as n;
    let locale = use_locale();
    let NewsPage { items, next } = page;
    let unread = items.iter().any(|news| news.unread);
    let list = if items.is_empty() {
        view! { <EmptyState drawing=DrawingName::NothingWaits title=n::none(locale) detail=n::none_detail(locale) /> }
            .into_any()
    } else {
        let rows = items.into_iter().map(|news| view! { <News news locale /> }).collect_view();
        view! { <NewsList>{rows}</NewsList> }.into_any()
    };
    let seen = unread.then(|| {
        view! {
            <form method="post" action=MarkNewsSeen::url()>
                <Button look=ButtonLook::Secondary>{n::mark_seen(locale)}</Button>
            </form>
        }
    });
    view! {
        <PortalPage title=n::title(locale)>
            <PageHeading title=n::title(locale)>
                <p>{n::lead(locale)}</p>
            </PageHeading>
            <div class="row">
                {seen}
                <LinkButton href="/notifications/choix" look=ButtonLook::Quiet>{n::choose(locale)}</LinkButton>
            </div>
            {list}
            <Pages begins next locale />
        </PortalPage>
    }
}

/// A piece of news: a link where there is something to read, a number to call where somebody else may have come in.
#[component]
fn News(news: NewsView, locale: Locale) -> impl IntoView {
    use t::notifications as n;
    let when = format::date_time(news.at, locale);
    let line = match &news.thread {
        Some(thread) => [when, n::request(locale, &thread.grouped())].join(", "),
        None => when,
    };
    let call = (news.unread && news.kind == NoticeKind::NewDevice).then(|| {
        let EmergencyLine { href, number, .. } = support_line(&use_brand(), locale);
        view! { <br /> <a href=href rel="external">{n::not_you(locale, &number)}</a> }
    });
    let action = news.thread.map(|thread| {
        let href = ["/messages/", thread.as_str()].concat();
        view! { <LinkButton href look=ButtonLook::Secondary>{n::read(locale)}</LinkButton> }.into_any()
    });
    let unread = news.unread.then(|| n::new(locale).to_owned());
    view! {
        <NewsRow title=title(news.kind, locale) unread action>
            {line} {call}
        </NewsRow>
    }
}

/// What happened, in a line.
fn title(kind: NoticeKind, locale: Locale) -> &'static str {
    use t::notifications::kind as k;
    match kind {
        NoticeKind::ThreadAnswered => k::thread_answered(locale),
        NoticeKind::ThreadClosed => k::thread_closed(locale),
        NoticeKind::PromiseOverdue => k::promise_overdue(locale),
        NoticeKind::FileRefused => k::file_refused(locale),
        NoticeKind::NewDevice => k::new_device(locale),
        NoticeKind::ItemArrived => k::item_arrived(locale),
        NoticeKind::ItemHandedOver => k::item_handed_over(locale),
        NoticeKind::DueToday => k::due_today(locale),
    }
}

/// The way through a long list.
#[component]
fn Pages(begins: bool, next: Option<NewsCursor>, locale: Locale) -> impl IntoView {
    const PATH: &str = "/notifications";
    let back = (!begins)
        .then(|| view! { <LinkButton href=PATH look=ButtonLook::Secondary>{t::pages::newest(locale)}</LinkButton> });
    let next = next.map(|cursor| {
        let href = format!("{PATH}?apres={cursor}");
        view! { <LinkButton href look=ButtonLook::Secondary>{t::pages::older(locale)}</LinkButton> }
    });
    (back.is_some() || next.is_some()).then(|| {
        view! { <nav class="row" aria-label=t::pages::label(locale)>{back} {next}</nav> }
    })
}
