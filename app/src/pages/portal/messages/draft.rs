//! Where a customer's drafts are kept, and how one is discarded.

use domain::{locale::Locale, view::DraftView};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::keep::{ForgetDraft, KeepDraft, TakeDraft};
use crate::{
    components::{Button, ButtonLook},
    i18n::t::messages::kept as k,
    pages::kept::{self, DRAFT},
};

/// Where drafts of a form are kept.
pub fn keeper(place: String, draft: &DraftView, locale: Locale) -> AnyView {
    kept::keeper((KeepDraft::url(), TakeDraft::url()), place, draft, locale)
}

/// Discards a draft, and what its form has kept since; nothing where there is none.
pub fn discard(place: String, draft: &DraftView, submission: String, locale: Locale) -> Option<AnyView> {
    draft.kept_at.map(|_| {
        view! {
            <form method="post" action=ForgetDraft::url()>
                <input type="hidden" name="place" value=place />
                <input type="hidden" name=DRAFT value=draft.version.clone() />
                <input type="hidden" name="submission" value=submission />
                <Button look=ButtonLook::Quiet>{k::forget(locale)}</Button>
            </form>
        }
        .into_any()
    })
}
