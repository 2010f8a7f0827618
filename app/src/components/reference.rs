//! A number to read, to dictate, to copy.
//!
//! The groups are apart for the eye only: they are elements, not spaces, so that what is selected and copied by hand is the
//! number whole. The button works by script only: it keeps its place and shows itself once it works (`app/scripts/common/copy.js`).

use leptos::prelude::*;

use super::IconName;
use crate::{
    assets::outline,
    marks::{Marks, leaf},
};

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
    leaf(move |marks| {
        let marks = marks.raw("<span class=\"reference\"><span class=\"reference-number\">");
        let marks = marks.each(grouped.split(' '), |marks, group| marks.raw("<span>").text(group).raw("</span>"));
        marks.raw("</span>").some(words, |marks, words| button(marks, grouped, &words)).raw("</span>")
    })
}

/// The button that copies the whole number, and where it is said that it has.
fn button(marks: Marks, grouped: String, words: &CopyWords) -> Marks {
    let mut whole = grouped;
    whole.retain(|letter| letter != ' ');
    let marks = marks.raw("<button class=\"reference-copy keeps-place\" type=\"button\" hidden");
    let marks = marks.attribute("data-copy", &whole).attribute("data-copied", &words.copied);
    let marks = marks.attribute("aria-label", &words.copy).raw(">").view(outline(IconName::Copy, false));
    marks.raw("</button><span class=\"visually-hidden\" role=\"status\"></span>")
}
