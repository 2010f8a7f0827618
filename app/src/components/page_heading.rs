//! What the page is: its name, what it is about, and the state beside it.
//!
//! After a navigation without a reload the heading receives the focus, so that a screen reader says where one is and the tab
//! key starts from there. The first page of a visit leaves the focus to the browser.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::{html, prelude::*};

/// Set once a first heading has been shown in this browser window; never touched on the server, where effects do not run.
static VISITED: AtomicBool = AtomicBool::new(false);

/// The heading of a page.
///
/// ```ignore
/// view! { <PageHeading title="Vos contrats"><p>"3 en cours, 1 terminé"</p></PageHeading> }
/// ```
#[component]
pub fn PageHeading(
    /// The page's name.
    #[prop(into)]
    title: String,
    /// State, number, one line.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move || {
        if let Some(heading) = heading.get()
            && VISITED.swap(true, Ordering::Relaxed)
        {
            // A page that is going away has nothing to focus, and nobody to tell.
            let _ = heading.focus();
        }
    });
    view! {
        <div class="page-heading">
            <h1 tabindex="-1" node_ref=heading>{title}</h1>
            {children.map(|children| children())}
        </div>
    }
}
