//! A promised answer as the other side sees it: in a list, and whole on the page of a conversation.

use chrono::{DateTime, Utc};
use domain::{
    deadline::Party,
    locale::Locale,
    notification::Side,
    thread::{Author, Counterpart},
    view::{DeskThread, Promised},
};
use leptos::prelude::*;

use crate::{components::Promise, i18n::t::desk::promise as p};

/// Its date and where it stands.
pub fn promise_line(promise: impl Into<Promised>, now: DateTime<Utc>, locale: Locale) -> AnyView {
    view! { <Promise promise=promise.into() now reader=Side::Staff locale compact=true /> }.into_any()
}

/// What is promised in a conversation, else how the last promise was kept. `reply` is the place of the page where it is answered.
pub fn promise_of(thread: &DeskThread, reply: &'static str, now: DateTime<Utc>, locale: Locale) -> Option<AnyView> {
    let owed = thread.item.due.filter(|_| thread.closed_at.is_none()).map(Promised::from);
    let written = thread.messages.iter().map(|message| (message.author == Author::Staff, message.sent_at));
    let promise = owed.or_else(|| Promised::last_answer(written, true))?;
    let promise = match thread.item.counterpart {
        Counterpart::Support => promise,
        Counterpart::Broker => promise.owed_by(Party::Broker),
    };
    let what = if owed.is_some() { p::what(locale) } else { p::answered(locale) };
    let mend = (reply, p::reply(locale));
    Some(view! { <Promise promise now reader=Side::Staff locale what mend /> }.into_any())
}
