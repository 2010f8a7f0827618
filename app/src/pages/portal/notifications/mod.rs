//! What happened, and by which ways the person wants to hear of it.

mod choices;
#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;

use domain::notification::Side;
use leptos::server_fn::ServerFn as _;

use self::server::MarkNewsSeen;
use crate::pages::{Page, news::news_page};

pub use choices::notice_choices_page;

/// The news.
pub fn notifications_page() -> Page {
    news_page(Side::Customer, "/notifications", MarkNewsSeen::url())
}
