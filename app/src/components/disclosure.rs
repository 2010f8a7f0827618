//! More for who wants it: a line that opens, on the native element, so that it needs no script and is found by a search in the page.

use leptos::prelude::*;

use crate::{marks::leaf, written::Inside};

/// A line that opens.
///
/// ```ignore
/// view! { <Disclosure summary="Ce qui n’est pas couvert"><ul>…</ul></Disclosure> }
/// ```
#[component]
pub fn Disclosure(
    /// What it opens, in a few words.
    #[prop(into)]
    summary: String,
    /// Whether it is open already.
    #[prop(optional)]
    open: bool,
    /// What is inside.
    children: Inside,
) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.raw("<details class=\"disclosure\"").raw(if open { " open" } else { "" });
        marks.raw("><summary>").text(&summary).raw("</summary>").inside(children).raw("</details>")
    })
}
