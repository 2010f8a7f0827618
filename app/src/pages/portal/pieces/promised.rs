//! The answer that is promised, with its date, its countdown and its reason; when it is late it says so by itself. The one place where
//! conversations show a promise.

use chrono::{DateTime, Utc};
use domain::{deadline::Due, locale::Locale, notification::Side, view::Correspondent};
use leptos::prelude::*;

use crate::{components::Promise, i18n::t::messages::promise as p};

/// A promised answer, as it stands now.
pub fn promised_answer(due: &Due, with: &Correspondent, now: DateTime<Utc>, locale: Locale) -> AnyView {
    let what = match with {
        Correspondent::Support => p::support(locale).to_owned(),
        Correspondent::Broker { name } => p::broker(locale, name),
    };
    view! { <Promise promise=*due now reader=Side::Customer locale what /> }.into_any()
}
