//! What the page is: its name, what it is about, and the state beside it.
//!
//! After a navigation without a reload the heading receives the focus, so that a screen reader says where one is and the tab
//! key starts from there. The first page of a visit leaves the focus to the browser, and a page that shows newer data leaves it
//! where it is.

use std::{mem, sync::Mutex};

use leptos::{html, prelude::*};

/// The heading shown last in this browser window; never touched on the server, where effects do not run.
static LAST: Mutex<String> = Mutex::new(String::new());

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
    let name = title.clone();
    Effect::new(move || {
        if let Some(heading) = heading.get()
            && is_next_page(&name)
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

/// Whether another page was shown before the page of this name.
fn is_next_page(name: &str) -> bool {
    let Ok(mut last) = LAST.lock() else { return false };
    let before = mem::replace(&mut *last, name.to_owned());
    !before.is_empty() && before != name
}
