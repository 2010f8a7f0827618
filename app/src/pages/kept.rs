//! What is shown of a draft, and what the script that keeps it reads (app/scripts/portal/draft.js): the same for both sides.

use chrono::{DateTime, Utc};
use domain::{format, locale::Locale};
use leptos::prelude::*;

use crate::i18n::t::messages::kept as k;

/// Where drafts of a form are kept: what the script posts to, and the words that it shows.
pub fn keeper(post_to: &'static str, place: String, kept_at: Option<DateTime<Utc>>, locale: Locale) -> AnyView {
    let text = kept_at.map(|at| k::at(locale, &format::date_time(at, locale)));
    view! {
        <p
            class="quiet small"
            role="status"
            data-draft=post_to
            data-place=place
            data-waiting=k::waiting(locale)
            data-kept=k::now(locale)
        >
            {text}
        </p>
    }
    .into_any()
}
