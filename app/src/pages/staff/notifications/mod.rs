//! What happened at somebody's desk, and by which ways they want to hear of it.

mod choices;
#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;

use domain::notification::Side;
use leptos::server_fn::ServerFn as _;

use self::server::MarkStaffNewsSeen;
use crate::pages::{Page, news::news_page};

pub use choices::staff_notice_choices_page;

/// The news.
pub fn staff_notifications_page() -> Page {
    news_page(Side::Staff, "/gestion/notifications", MarkStaffNewsSeen::url())
}
