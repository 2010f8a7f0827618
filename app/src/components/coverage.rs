//! What a contract covers: each coverage a line with its figures, which opens on what it pays for and what it leaves out.
//!
//! On the native element: the list is short enough to be read at a glance, a keyboard opens it, and a search in the page finds
//! what is inside.

use leptos::prelude::*;

use super::IconName;
use crate::{assets::outline, marks::leaf, written::Inside};

/// The coverages; holds [`Coverage`]s.
///
/// ```ignore
/// view! {
///     <Coverages>
///         <Coverage name="Vol" figures="20 000 €, franchise 300 €"><p>"Votre véhicule est volé…"</p></Coverage>
///     </Coverages>
/// }
/// ```
#[component]
pub fn Coverages(
    /// The coverages.
    children: Inside,
) -> impl IntoView {
    leaf(|marks| marks.raw("<ul class=\"coverages\" role=\"list\">").inside(children).raw("</ul>"))
}

/// A coverage.
#[component]
pub fn Coverage(
    /// Its name.
    #[prop(into)]
    name: String,
    /// What it pays at most, and what stays with the insured.
    #[prop(into)]
    figures: String,
    /// What opens: what it pays for, what it leaves out, how it stood before.
    children: Inside,
) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.raw("<li><details class=\"coverage\"><summary>").view(outline(IconName::ChevronRight, false));
        let marks = marks.raw("<h3>").text(&name).raw("</h3><span class=\"coverage-figures\">").text(&figures);
        marks.raw("</span></summary><div>").inside(children).raw("</div></details></li>")
    })
}
