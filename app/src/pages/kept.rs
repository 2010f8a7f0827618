//! What is shown of a draft, and what the script that keeps it reads (app/scripts/portal/draft.js): the same for both sides.
//!
//! A form says in the field [`DRAFT`] which text it was read with. What was written in another window stands under it, to be taken
//! instead: the button posts the form, so that what was typed in it is kept as well.

mod apart;

use domain::{format, locale::Locale, view::DraftView};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use services::thread::DraftKept;

pub use self::apart::{Gone, taken};
use self::apart::{all_shown, apart};
use super::public::form::Form;
use crate::{
    i18n::t::messages::kept as k,
    written::{IntoWritten as _, Written},
};

/// The field that says which text a form was read with.
pub const DRAFT: &str = "draft";

/// What the script is told of a draft that was kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KeptDraft {
    /// In words.
    said: String,
    /// By which name it is kept.
    version: String,
}

impl KeptDraft {
    /// That it was kept, and whether something else is, which the page may show already (`beside`: which texts it shows); nothing of
    /// nothing.
    pub fn of(kept: &DraftKept, beside: &str, locale: Locale) -> Self {
        let other = match kept.others.as_slice() {
            [] => None,
            others if all_shown(others, beside) => Some(k::beside(locale)),
            _ => Some(k::both(locale)),
        };
        let own = kept.version.map(|_| at(kept.at, locale));
        let said = own.into_iter().chain(other.map(str::to_owned)).collect::<Vec<_>>().join(". ");
        Self { said, version: kept.version.map(|version| version.to_string()).unwrap_or_default() }
    }
}

fn at(at: chrono::DateTime<chrono::Utc>, locale: Locale) -> String {
    k::at(locale, &format::date_time(at, locale))
}

/// What a form begins with. What came back with it was typed last; the texts that it was not read with are beside it then.
pub fn begun(kept: Option<DraftView>, form: &Form, fields: &[&str]) -> DraftView {
    let kept = kept.unwrap_or_default();
    if fields.iter().all(|field| form.value(field).is_empty()) {
        return kept;
    }
    let version = form.value(DRAFT);
    if kept.version == version || kept.version.is_empty() {
        return DraftView { version, ..kept };
    }
    let (first, others) = (DraftView { apart: Vec::new(), ..kept.clone() }, kept.apart);
    let apart = std::iter::once(first).chain(others).filter(|one| one.version != version).collect();
    DraftView { version, apart, ..DraftView::default() }
}

/// Where drafts of a form are kept, what the script posts to and the words that it shows, and what was written elsewhere meanwhile: `gone`
/// where it was to be taken and had changed.
pub fn keeper(
    (post_to, take): (&'static str, String),
    place: String,
    (draft, gone): (&DraftView, Option<Gone>),
    locale: Locale,
) -> Written {
    let text = draft.kept_at.map(|kept_at| at(kept_at, locale));
    // What the page was read with does not change when the page does by itself: the text that stands in it does not either.
    view! {
        <div class="stack">
            <input type="hidden" name="place" value=place.clone() />
            <input type="hidden" name=DRAFT value=draft.version.clone() data-keep="" />
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
            {apart(draft, gone, &take, locale)}
        </div>
    }
    .written()
}
