//! What was written in the same place in other windows: shown under the form, to be taken instead.
//!
//! The other window may write on while the page stands. What is taken is what was read, so a text that has changed since is not: the page
//! that follows says so, and shows what is there now.

use domain::{form::FormState, locale::Locale, view::DraftView};
use leptos::prelude::*;
use services::{
    Outcome,
    thread::{DraftGone, DraftKept},
};

use super::at;
use crate::{
    components::{Notice, Tone},
    error::PortalError,
    i18n::t::messages::kept as k,
    pages::public::form::Form,
    request::Visit,
    written::{IntoWritten as _, Written},
};

/// The field of the record that says in which place a text was to be taken that was not there any more.
const GONE: &str = "gone";
/// The field that says that something had been typed there.
const TYPED: &str = "typed";
/// The field of the form that says which texts are shown beside it.
const BESIDE: &str = "beside";

/// Has a record say what became of a text that was to be taken; nothing where it was, for it is what the page begins with.
pub fn taken(
    visit: &Visit,
    outcome: Outcome<(), DraftGone>,
    (place, kept): (&str, &DraftKept),
    state: FormState,
) -> Result<FormState, PortalError> {
    if visit.was_done(outcome)? {
        return Ok(state);
    }
    Ok(state.keep(GONE, place).keep(TYPED, kept.version.map_or("", |_| "1")))
}

/// A text was to be taken that was not there any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gone {
    /// Whether something had been typed here, which is what the page begins with.
    typed: bool,
}

impl Gone {
    /// What a form's record says of a place.
    pub fn of(form: &Form, place: &str) -> Option<Self> {
        (form.value(GONE) == place).then(|| Self { typed: !form.value(TYPED).is_empty() })
    }

    /// What happened and what to do next.
    fn words(self, draft: &DraftView, locale: Locale) -> (&'static str, Vec<&'static str>) {
        let begins_with_another = !self.typed && draft.kept_at.is_some();
        if begins_with_another {
            (k::newest(locale), vec![k::newest_detail(locale)])
        } else if !draft.apart.is_empty() {
            (k::changed(locale), vec![k::changed_detail(locale)])
        } else {
            let typed = self.typed.then(|| k::gone_typed(locale));
            (k::gone(locale), [k::gone_detail(locale)].into_iter().chain(typed).collect())
        }
    }
}

/// What stands beside a form, under what is said of it; nothing where nothing does.
pub fn apart(draft: &DraftView, gone: Option<Gone>, take: &str, locale: Locale) -> Option<Written> {
    if draft.apart.is_empty() && gone.is_none() {
        return None;
    }
    let usual = || (k::apart(locale), vec![k::apart_detail(locale)]);
    let (title, said) = gone.map_or_else(usual, |gone| gone.words(draft, locale));
    let said = said.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    let beside = draft.apart.iter().map(|one| one.version.as_str()).collect::<Vec<_>>().join(" ");
    let texts = draft.apart.iter().map(|one| text(one, take, locale)).collect_view();
    // The field is of what is shown: both stay as they are when the page changes by itself.
    Some(
        view! {
            <Notice tone=Tone::Caution title live=true>
                {said}
                <input type="hidden" name=BESIDE value=beside />
                {texts}
            </Notice>
        }
        .written(),
    )
}

/// A text, and the button that takes it. Several buttons say the same: each is told apart by when its text was kept and how it begins.
fn text(one: &DraftView, take: &str, locale: Locale) -> Written {
    let [when_id, first_id] = ["when", "first"].map(|part| format!("apart-{part}-{}", one.version));
    let described = format!("{when_id} {first_id}");
    let when = one.kept_at.map(|kept_at| at(kept_at, locale));
    let lines = [one.subject.as_str()].into_iter().chain(one.message.lines()).filter(|line| !line.trim().is_empty());
    let lines = lines.enumerate().map(|(nth, line)| {
        let id = (nth == 0).then(|| first_id.clone());
        view! { <p class="written" id=id>{line.to_owned()}</p> }
    });
    let lines = lines.collect_view();
    view! {
        <p class="quiet small" id=when_id>{when}</p>
        {lines}
        <p>
            <button
                class="button button-secondary"
                name="take"
                value=one.version.clone()
                formaction=take.to_owned()
                aria-describedby=described
            >
                {k::take(locale)}
            </button>
        </p>
    }
    .written()
}

/// Whether all of some texts are among those that a form says it shows.
pub(super) fn all_shown(texts: &[services::thread::DraftId], beside: &str) -> bool {
    texts.iter().all(|text| beside.split(' ').any(|shown| shown.parse() == Ok(*text)))
}
