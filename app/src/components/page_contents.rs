//! The parts of a long page, each one press away.

use leptos::prelude::*;

use crate::marks::leaf;

/// The parts.
///
/// ```ignore
/// view! { <PageContents label="Sur cette page" parts=vec![("garanties", "Vos garanties")]/> }
/// ```
#[component]
pub fn PageContents(
    /// What the list is.
    #[prop(into)]
    label: String,
    /// Id and name of each part.
    parts: Vec<(&'static str, &'static str)>,
) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.raw("<nav class=\"page-contents\"").attribute("aria-label", &label);
        let marks = marks.raw("><ul role=\"list\">").each(parts, |marks, (id, name)| {
            // A fragment of this page: `external` keeps the router from fetching it again.
            let marks = marks.raw("<li><a").attribute_of("href", &["#", id]).raw(" rel=\"external\">");
            marks.text(name).raw("</a></li>")
        });
        marks.raw("</ul></nav>")
    })
}
