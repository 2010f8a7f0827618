//! A promise in a list: how long is left or how late it is, in words and in a shape; and the whole of it on a page of its own.

use chrono::{DateTime, Utc};
use domain::{
    deadline::{Due, State, explain},
    format,
    locale::Locale,
};
use leptos::prelude::*;

use crate::{
    components::{Promise, Shape, StateTag, Tone},
    i18n::t,
};

/// Where a promise stands, in a few words.
pub fn due_tag(due: &Due, now: DateTime<Utc>, locale: Locale) -> AnyView {
    let state = due.state(now, None);
    let (tone, shape) = match state {
        State::Overdue { .. } | State::Lapsed { .. } => (Tone::Danger, Shape::Square),
        State::Near { .. } | State::DueToday | State::Tolerated { .. } => (Tone::Caution, Shape::Half),
        _ => (Tone::Info, Shape::Open),
    };
    view! { <StateTag tone shape word=format::countdown(state, locale) /> }.into_any()
}

/// A promise with its reason, the same piece as on the customer's page.
pub fn promise_of(due: &Due, now: DateTime<Utc>, locale: Locale) -> AnyView {
    use t::desk::promise as p;
    let reasons = explain(due, locale).into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view();
    view! {
        <Promise
            day=due.last_day
            locale
            countdown=format::countdown(due.state(now, None), locale)
            what=p::what(locale)
            why=p::why(locale)
        >
            {reasons}
        </Promise>
    }
    .into_any()
}
