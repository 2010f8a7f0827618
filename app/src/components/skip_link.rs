//! The first thing that the tab key meets: straight to what the page is for.

use leptos::prelude::*;

/// The id that every page's main part bears.
pub const MAIN_ID: &str = "contenu";

/// The way over the head of the page.
///
/// ```ignore
/// view! { <SkipLink text="Aller au contenu"/> }
/// ```
#[component]
pub fn SkipLink(
    /// What it says.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <a class="skip-link" href=format!("#{MAIN_ID}") rel="external">{text}</a> }
}
