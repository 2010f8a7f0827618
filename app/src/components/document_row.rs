//! A paper in a list: its kind, what it is about, and one press to have it.

use leptos::prelude::*;

use super::IconName;
use crate::{
    assets::outline,
    i18n::unbroken,
    marks::leaf,
    written::{Inside, Written},
};

/// Papers, newest first; holds [`DocumentRow`]s.
///
/// ```ignore
/// view! {
///     <DocumentList>
///         <DocumentRow title="Mémo véhicule assuré" action=Some(download.written())>
///             "12 octobre 2026"
///         </DocumentRow>
///     </DocumentList>
/// }
/// ```
#[component]
pub fn DocumentList(
    /// The papers.
    children: Inside,
) -> impl IntoView {
    leaf(|marks| marks.raw("<ul class=\"document-list\" role=\"list\">").inside(children).raw("</ul>"))
}

/// A paper.
#[component]
pub fn DocumentRow(
    /// Its kind.
    #[prop(into)]
    title: String,
    /// What gives it, if anything does.
    #[prop(optional_no_strip)]
    action: Option<Written>,
    /// Contract, date, whether it was replaced: phrasing content.
    children: Inside,
) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.raw("<li class=\"document-row\">").view(outline(IconName::Files, false));
        let marks = marks.raw("<div><p class=\"document-row-title\">").view(unbroken(&title)).raw("</p><p>");
        let marks = marks
            .inside(children)
            .raw("</p></div>")
            .some(action, |marks, action| marks.raw("<div class=\"document-action\">").piece(action).raw("</div>"));
        marks.raw("</li>")
    })
}
