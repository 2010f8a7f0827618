//! A promise on the other side: in the row of a queue, and the whole of it on a page of its own. The same piece as customers see.

use chrono::{DateTime, Utc};
use domain::{deadline::Due, locale::Locale, notification::Side};
use leptos::prelude::*;

use crate::{components::Promise, i18n::t::desk::promise as p};

/// Where a promise stands, in a row.
pub fn due_tag(due: &Due, now: DateTime<Utc>, locale: Locale) -> AnyView {
    view! { <Promise promise=*due now reader=Side::Staff locale compact=true /> }.into_any()
}

/// A promise with its reason, and the act that mends it when it is late.
pub fn promise_of(due: &Due, now: DateTime<Utc>, locale: Locale) -> AnyView {
    let mend = ("#repondre", p::mend(locale));
    view! { <Promise promise=*due now reader=Side::Staff locale what=p::what(locale) mend /> }.into_any()
}
