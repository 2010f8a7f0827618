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
    let late = promise.state(now).is_overdue();
    let (promise, what) = match &thread.with {
        Correspondent::Support => (promise, of_support(owed.is_some(), late, locale).to_owned()),
        Correspondent::Broker { name } => {
            (promise.owed_by(Party::Broker), of_broker(name, owed.is_some(), late, locale))
        }
    };
    // Who waits asks again where they asked: elsewhere it would be another conversation.
    let mend = ("#repondre", p::ask_again(locale));
    Some(view! { <Promise promise now reader=Side::Customer locale what mend /> }.written())
}

fn of_support(owed: bool, late: bool, locale: Locale) -> &'static str {
    match (owed, late) {
        (true, false) => p::support(locale),
        (true, true) => p::support_late(locale),
        (false, _) => p::support_answered(locale),
    }
}

fn of_broker(name: &str, owed: bool, late: bool, locale: Locale) -> String {
    match (owed, late) {
        (true, false) => p::broker(locale, name),
        (true, true) => p::broker_late(locale, name),
        (false, _) => p::broker_answered(locale, name),
    }
}
