//! What the page is: its name, what it is about, and the state beside it.
//!
//! When the script has shown another page without a reload, the heading receives the focus, so that a screen reader says where
//! one is and the tab key starts from there (`app/scripts/portal/navigate.js`).

use leptos::prelude::*;

use crate::{i18n::unbroken, marks::leaf, written::Inside};

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
    children: Option<Inside>,
) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.raw("<div class=\"page-heading\"><h1 tabindex=\"-1\">").view(unbroken(&title));
        marks.raw("</h1>").inside(children).raw("</div>")
    })
}
