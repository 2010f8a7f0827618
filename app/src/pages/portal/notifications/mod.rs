//! What happened, and by which ways the person wants to hear of it.

mod choices;
#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;

use domain::notification::Side;
use leptos::{prelude::*, server_fn::ServerFn as _};
use leptos_router::hooks::use_query_map;
use services::notification::{NewsCursor, NewsPage};

use self::server::{MarkNewsSeen, load_news};
use super::{load::loaded, page::PortalPage};
use crate::{
    i18n::{t, use_locale},
    pages::news::news_list,
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
    let locale = use_locale();
    let news = news_list(page, (Side::Customer, "/notifications"), (begins, MarkNewsSeen::url()), locale);
    view! { <PortalPage title=t::notifications::title(locale)>{news}</PortalPage> }
}
