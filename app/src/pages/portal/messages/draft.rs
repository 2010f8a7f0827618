//! Where a customer's drafts are kept, and how one is discarded.

use chrono::{DateTime, Utc};
use domain::locale::Locale;
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::server::{ForgetDraft, KeepDraft};
use crate::{
    components::{Button, ButtonLook},
    i18n::t::messages::kept as k,
    pages::kept,
};

/// Where drafts of a form are kept.
pub fn keeper(place: String, kept_at: Option<DateTime<Utc>>, locale: Locale) -> AnyView {
    kept::keeper(KeepDraft::url(), place, kept_at, locale)
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
