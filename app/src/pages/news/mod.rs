//! News, and by which ways each kind of it comes: what both sides' pages of it are made of. A side adds its addresses, and the server
//! functions that its forms post to.

mod choices;
mod list;
mod server;

use domain::notification::Side;
use leptos::prelude::*;
use services::notification::NewsCursor;

use super::{
    load::{Page, loaded},
    page::SignedInPage,
};
use crate::{
    i18n::{t, use_locale},
    request::query,
    written::IntoWritten as _,
};

pub use choices::{choices_form, contact_line};
pub use server::{keep_choices, load_choices, see_all};

/// The news of who is signed in, at a path of theirs; `mark_seen` is what marks all of it.
pub fn news_page(side: Side, path: &'static str, mark_seen: &'static str) -> Page {
    let after = query("apres").as_deref().and_then(NewsCursor::parse);
    let begins = after.is_none();
    loaded(server::load_news(after), move |page| {
        let locale = use_locale();
        let news = list::news_list(page, (side, path), (begins, mark_seen), locale);
        view! { <SignedInPage title=t::notifications::title(locale)>{news}</SignedInPage> }.whole()
    })
}
