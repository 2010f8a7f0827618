//! The answer that is promised in a conversation, or how the last one was kept. The one place where conversations show a promise.

use chrono::{DateTime, Utc};
use domain::{
    deadline::Party,
    locale::Locale,
    notification::Side,
    view::{AuthorView, Correspondent, Promised, ThreadView},
};
use leptos::prelude::*;

use crate::{
    components::Promise,
    i18n::t::messages::promise as p,
    written::{IntoWritten as _, Written},
};

/// What is promised in a conversation as it stands now. What was kept long ago is known where its messages are shown from the first.
pub fn promised_answer(thread: &ThreadView, now: DateTime<Utc>, locale: Locale) -> Option<Written> {
    let written = thread.messages.iter().map(|message| (message.author != AuthorView::You, message.sent_at));
    let owed = thread.promise.filter(|_| thread.closed_at.is_none()).map(Promised::from);
    let promise = owed.or_else(|| Promised::last_answer(written, thread.earlier.is_none()))?;
    let (promise, what) = match (&thread.with, owed) {
        (Correspondent::Support, Some(_)) => (promise, p::support(locale).to_owned()),
        (Correspondent::Support, None) => (promise, p::support_answered(locale).to_owned()),
        (Correspondent::Broker { name }, Some(_)) => (promise.owed_by(Party::Broker), p::broker(locale, name)),
        (Correspondent::Broker { name }, None) => (promise.owed_by(Party::Broker), p::broker_answered(locale, name)),
    };
    Some(view! { <Promise promise now reader=Side::Customer locale what /> }.written())
}
