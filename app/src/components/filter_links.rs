//! What to keep of a list. Links and not a form: each is one press, works without a script, and can be kept as a bookmark.

use leptos::prelude::*;

use crate::{marks::leaf, written::Inside};

/// The filters of a list; holds [`FilterLink`]s.
///
/// ```ignore
/// view! {
///     <FilterLinks label="Filtrer les contrats">
///         <FilterLink href="/contrats?etat=termines" name="Terminés" count=Some(1) chosen/>
///     </FilterLinks>
/// }
/// ```
#[component]
pub fn FilterLinks(
    /// What is filtered, for screen readers.
    #[prop(into)]
    label: String,
    /// The filters.
    children: Inside,
) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.raw("<nav class=\"filter-links\"").attribute("aria-label", &label);
        marks.raw("><ul role=\"list\">").inside(children).raw("</ul></nav>")
    })
}

/// A filter.
#[component]
pub fn FilterLink(
    /// The list with this filter.
    #[prop(into)]
    href: String,
    /// What is kept.
    #[prop(into)]
    name: String,
    /// How many there are, where that is known.
    #[prop(optional_no_strip)]
    count: Option<usize>,
    /// Whether it is the one chosen.
    chosen: bool,
) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.raw("<li><a").attribute("href", &href).attribute_if("aria-current", chosen.then_some("true"));
        let marks = marks.raw(">").text(&name);
        let marks = marks.some(count, |marks, count| marks.raw("<span>").text(&count.to_string()).raw("</span>"));
        marks.raw("</a></li>")
    })
}
