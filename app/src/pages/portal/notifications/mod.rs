//! What happened, and by which ways the person wants to hear of it.

mod choices;
#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;

use domain::notification::Side;
use leptos::{prelude::*, server_fn::ServerFn as _};

use self::server::MarkNewsSeen;
use crate::pages::news::news_page;

pub use choices::NoticeChoicesPage;

/// The news.
#[component]
pub fn NotificationsPage() -> impl IntoView {
    news_page(Side::Customer, "/notifications", MarkNewsSeen::url())
}
