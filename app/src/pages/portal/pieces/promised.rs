//! The answer that is promised, with its date, its countdown and its reason; when it is late it says so by itself. The one place where
//! conversations show a promise.

use chrono::{DateTime, Utc};
use domain::{
    deadline::{Due, explain},
    format,
    locale::Locale,
    view::Correspondent,
};
use leptos::prelude::*;

use crate::{
    components::{Notice, Promise, Tone},
    i18n::t::messages::promise as p,
};

/// A promised answer, as it stands now.
pub fn promised_answer(due: &Due, with: &Correspondent, now: DateTime<Utc>, locale: Locale) -> AnyView {
    let state = due.state(now, None);
    let what = match with {
        Correspondent::Support => p::support(locale).to_owned(),
        Correspondent::Broker { name } => p::broker(locale, name),
    };
    let late = state.is_overdue().then(|| {
        view! {
            <Notice tone=Tone::Caution title=p::late(locale)>
                <p>{p::late_detail(locale)} " " <a href="/messages/nouveau">{p::chase(locale)}</a></p>
            </Notice>
        }
    });
    let why = explain(due, locale).into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view();
    view! {
        {late}
        <Promise day=due.last_day locale countdown=format::countdown(state, locale) what why=p::why(locale)>
            {why}
        </Promise>
    }
    .into_any()
}
