//! What a contract covers: each coverage a line with its figures, which opens on what it pays for and what it leaves out.
//!
//! On the native element: the list is short enough to be read at a glance, a keyboard opens it, and a search in the page finds
//! what is inside.

use leptos::prelude::*;

use crate::written::Inside;

use super::{Icon, IconName};

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
    view! {
        <li>
            <details class="coverage">
                <summary>
                    <Icon name=IconName::ChevronRight/>
                    <h3>{name}</h3>
                    <span class="coverage-figures">{figures}</span>
                </summary>
                <div>{children.written()}</div>
            </details>
        </li>
    }
}
