//! What is shown of a draft, and what the script that keeps it reads (app/scripts/portal/draft.js).

use chrono::{DateTime, Utc};
use domain::{format, locale::Locale};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::server::{ForgetDraft, KeepDraft};
use crate::{
    components::{Button, ButtonLook},
    i18n::t::messages::kept as k,
};

/// Where drafts of a form are kept: what the script posts to, and the words that it shows.
pub fn keeper(place: String, kept_at: Option<DateTime<Utc>>, locale: Locale) -> AnyView {
    let text = kept_at.map(|at| k::at(locale, &format::date_time(at, locale)));
    view! {
        <p
            class="quiet small"
            role="status"
            data-draft=KeepDraft::url()
            data-place=place
            data-waiting=k::waiting(locale)
            data-kept=k::now(locale)
        >
            {text}
        </p>
    }
    .into_any()
}

/// Discards a draft; nothing where there is none.
pub fn discard(place: String, kept_at: Option<DateTime<Utc>>, locale: Locale) -> Option<AnyView> {
    kept_at.map(|_| {
        view! {
            <form method="post" action=ForgetDraft::url()>
                <input type="hidden" name="place" value=place />
                <Button look=ButtonLook::Quiet>{k::forget(locale)}</Button>
            </form>
        }
        .into_any()
    })
}
