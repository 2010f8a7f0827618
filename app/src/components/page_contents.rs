//! The parts of a long page, each one press away.

use leptos::prelude::*;

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
    let items = parts
        .into_iter()
        // A fragment of this page: `external` keeps the router from fetching it again.
        .map(|(id, name)| view! { <li><a href=["#", id].concat() rel="external">{name}</a></li> })
        .collect_view();
    view! {
        <nav class="page-contents" aria-label=label>
            <ul role="list">{items}</ul>
        </nav>
    }
}
