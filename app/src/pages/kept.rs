//! What is shown of a draft, and what the script that keeps it reads (app/scripts/portal/draft.js): the same for both sides.
//!
//! A form says in the field [`DRAFT`] which text it was read with. What was written in another window stands under it, to be taken
//! instead: the button posts the form, so that what was typed in it is kept as well.

use domain::{format, locale::Locale, view::DraftView};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use services::thread::DraftKept;

use super::public::form::Form;
use crate::{
    components::{Notice, Tone},
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
    /// That it was kept, and whether something else is; nothing of nothing.
    pub fn of(kept: DraftKept, locale: Locale) -> Self {
        let said = match (kept.elsewhere, kept.version) {
            (true, _) => k::both(locale).to_owned(),
            (false, Some(_)) => at(kept.at, locale),
            (false, None) => String::new(),
        };
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

/// Where drafts of a form are kept, what the script posts to and the words that it shows, and what was written elsewhere meanwhile.
pub fn keeper(
    (post_to, take): (&'static str, &'static str),
    place: String,
    draft: &DraftView,
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
            {apart(&draft.apart, take, locale)}
        </div>
    }
    .written()
}

fn apart(others: &[DraftView], take: &'static str, locale: Locale) -> Option<Written> {
    let texts = others.iter().map(|one| {
        let when = one.kept_at.map(|kept_at| at(kept_at, locale));
        let lines =
            [one.subject.as_str()].into_iter().chain(one.message.lines()).filter(|line| !line.trim().is_empty());
        let lines = lines.map(|line| view! { <p class="written">{line.to_owned()}</p> }).collect_view();
        view! {
            <p class="quiet small">{when}</p>
            {lines}
            <p>
                <button class="button button-secondary" name="take" value=one.version.clone() formaction=take>
                    {k::take(locale)}
                </button>
            </p>
        }
    });
    let texts = texts.collect_view();
    (!texts.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Caution title=k::apart(locale) live=true>
                <p>{k::apart_detail(locale)}</p>
                {texts}
            </Notice>
        }
        .written()
    })
}
