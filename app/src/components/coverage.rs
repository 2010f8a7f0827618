//! What a contract covers: each coverage a line with its figures, which opens on what it pays for and what it leaves out.
//!
//! On the native element: the list is short enough to be read at a glance, a keyboard opens it, and a search in the page finds
//! what is inside.

use leptos::prelude::*;

use super::IconName;
use crate::{assets::outline, marks::Marks, written::Inside};

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
    view! { <ul class="coverages" role="list">{children.written()}</ul> }
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
    let (icon, inside) = (outline(IconName::ChevronRight, false), children.written());
    let marks = Marks::new().raw("<li><details class=\"coverage\"><summary>").piece(icon).raw("<h3>").text(&name);
    let marks = marks.raw("</h3><span class=\"coverage-figures\">").text(&figures).raw("</span></summary><div>");
    marks.piece(inside).raw("</div></details></li>").written()
}
