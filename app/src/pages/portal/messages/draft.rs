//! Where a customer's drafts are kept, and how one is discarded.

use domain::{locale::Locale, view::DraftView};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::keep::{ForgetDraft, KeepDraft, TakeDraft};
use crate::{
    i18n::t::messages::kept as k,
    pages::{
        kept::{self, Gone},
        public::form::Form,
    },
    written::{IntoWritten as _, Written},
};

/// Where drafts of a form are kept.
pub fn keeper(place: String, draft: &DraftView, form: &Form, locale: Locale) -> Written {
    let gone = Gone::of(form, &place);
    kept::keeper((KeepDraft::url(), TakeDraft::url().to_owned()), place, (draft, gone), locale)
}

/// Discards what its form was read with and has kept since; nothing where there is nothing. It is a button of the form itself, which alone
/// knows what that is: a page that changes by itself may know of a newer text from another window.
pub fn discard(draft: &DraftView, locale: Locale) -> Option<Written> {
    draft.kept_at.map(|_| {
        view! {
            <button class="button button-quiet" type="submit" formaction=ForgetDraft::url()>
                {k::forget(locale)}
            </button>
        }
        .written()
    })
}
