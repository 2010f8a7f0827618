//! The list of news: what happened, and the way to where it is read.

use domain::{
    format,
    locale::Locale,
    notification::{NoticeKind, Side},
    view::NewsView,
};
use leptos::prelude::*;
use services::notification::NewsPage;

use crate::{
    components::{
        Button, ButtonLook, DrawingName, EmergencyLine, EmptyState, LinkButton, NewsList, NewsRow, PageHeading,
    },
    i18n::{t, unbroken},
    pages::{
        pager::Pager,
        portal::{support_line, use_brand},
    },
    written::{IntoWritten as _, Written},
};

/// A page of news: its heading, what can be done with all of it, the list, and the way to what is older.
pub fn news_list(
    NewsPage { items, next }: NewsPage,
    (side, path): (Side, &'static str),
    (begins, mark_seen): (bool, &'static str),
    locale: Locale,
) -> Written {
    use t::notifications as n;
    let unread = items.iter().any(|news| news.unread);
    let list = if items.is_empty() {
        let detail = match side {
            Side::Customer => n::none_detail(locale),
            Side::Staff => n::staff_none_detail(locale),
        };
        view! { <EmptyState drawing=DrawingName::NothingWaits title=n::none(locale) detail /> }.written()
    } else {
        let rows = items.into_iter().map(|news| view! { <News news side locale /> }).collect_view();
        view! { <NewsList>{rows}</NewsList> }.written()
    };
    let seen = unread.then(|| {
        view! {
            <form method="post" action=mark_seen>
                <Button look=ButtonLook::Secondary>{n::mark_seen(locale)}</Button>
            </form>
        }
    });
    let lead = match side {
        Side::Customer => n::lead(locale),
        Side::Staff => n::staff_lead(locale),
    };
    let choose = [path, "/choix"].concat();
    view! {
        <PageHeading title=n::title(locale)>
            <p>{lead}</p>
        </PageHeading>
        <div class="row">
            {seen}
            <LinkButton href=choose look=ButtonLook::Quiet>{n::choose(locale)}</LinkButton>
        </div>
        {list}
        <Pager path begins next=next.map(|next| next.to_string()) locale />
    }
    .written()
}

/// A piece of news: a link where there is something to read, a number to call where somebody else may have come in.
#[component]
fn News(news: NewsView, side: Side, locale: Locale) -> impl IntoView {
    use t::notifications as n;
    let when = format::date_time(news.at, locale);
    let line = match &news.thread {
        Some(thread) => [when, n::conversation(locale, &thread.grouped())].join(", "),
        None => when,
    };
    let call = (news.unread && news.kind == NoticeKind::NewDevice).then(|| {
        let EmergencyLine { href, number, what: hours } = support_line(&use_brand(), locale);
        view! { <br /> <a href=href rel="external">{n::not_you(locale, &hours, &number)}</a> }
    });
    let action = news.thread.map(|thread| {
        let href = match side {
            Side::Customer => ["/messages/", thread.as_str()].concat(),
            Side::Staff => ["/gestion/fil/", thread.as_str()].concat(),
        };
        view! { <LinkButton href look=ButtonLook::Secondary>{n::read(locale)}</LinkButton> }.written()
    });
    let unread = news.unread.then(|| n::new(locale).to_owned());
    view! {
        <NewsRow title=title(news.kind, locale) unread action>
            {unbroken(&line)} {call}
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
