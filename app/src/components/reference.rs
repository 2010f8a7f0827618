//! A number to read, to dictate, to copy.
//!
//! The groups are apart for the eye only: they are elements, not spaces, so that what is selected and copied by hand is the
//! number whole. The button works by script only: it keeps its place and shows itself once it works (`app/scripts/common/copy.js`).

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::marks::Marks;

/// The words of the button that copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyWords {
    /// What it does: « Copier le numéro ».
    pub copy: String,
    /// What it has done: « Numéro copié ».
    pub copied: String,
}

/// A reference, with its button when there are words for it.
///
/// ```ignore
/// view! { <Reference grouped=number.grouped() words=CopyWords { copy, copied }/> }
/// ```
#[component]
pub fn Reference(
    /// The number, its groups separated by spaces.
    #[prop(into)]
    grouped: String,
    /// The words of the button that copies.
    #[prop(optional_no_strip, into)]
    words: Option<CopyWords>,
) -> impl IntoView {
    let groups = grouped.split(' ');
    let groups = Marks::new().each(groups, |marks, group| marks.raw("<span>").text(group).raw("</span>")).written();
    let mut whole = grouped;
    whole.retain(|letter| letter != ' ');
    view! {
        <span class="reference">
            <span class="reference-number">{groups}</span>
            {words.map(|words| view! { <CopyButton whole words/> })}
        </span>
    }
}

#[component]
fn CopyButton(whole: String, words: CopyWords) -> impl IntoView {
    let CopyWords { copy, copied } = words;
    view! {
        <button
            class="reference-copy keeps-place"
            type="button"
            hidden
            data-copy=whole
            data-copied=copied
            aria-label=copy
        >
            <Icon name=IconName::Copy/>
        </button>
        <span class="visually-hidden" role="status"></span>
    }
}
