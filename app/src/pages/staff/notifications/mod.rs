//! What happened at somebody's desk, and by which ways they want to hear of it.

mod choices;
#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;

use domain::notification::Side;
use leptos::{prelude::*, server_fn::ServerFn as _};
use leptos_router::hooks::use_query_map;
use services::notification::{NewsCursor, NewsPage};

use self::server::{MarkStaffNewsSeen, load_news};
use super::{load::loaded, page::StaffPage};
use crate::{
    i18n::{t, use_locale},
    pages::news::news_list,
};

pub use choices::StaffNoticeChoicesPage;

/// The news.
#[component]
pub fn StaffNotificationsPage() -> impl IntoView {
    let after = use_query_map().read_untracked().get("apres").as_deref().and_then(NewsCursor::parse);
    let begins = after.is_none();
    loaded(load_news(after), move |page| view! { <Notifications page begins /> }.into_any())
}

#[component]
fn Notifications(page: NewsPage, begins: bool) -> impl IntoView {
    let locale = use_locale();
    let news = news_list(page, (Side::Staff, "/gestion/notifications"), (begins, MarkStaffNewsSeen::url()), locale);
    view! { <StaffPage title=t::notifications::title(locale)>{news}</StaffPage> }
}
