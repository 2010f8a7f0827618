//! What a contract covers: each coverage by name, what it pays for in a sentence, its figures, and more below for who wants it.

use leptos::prelude::*;

/// The coverages; holds [`Coverage`]s.
///
/// ```ignore
/// view! {
///     <Coverages>
///         <Coverage name="Vol" text="Votre véhicule est volé…" figures=vec![("Franchise".into(), "300 €".into())]/>
///     </Coverages>
/// }
/// ```
#[component]
pub fn Coverages(
    /// The coverages.
    children: Children,
) -> impl IntoView {
    view! { <ul class="coverages" role="list">{children()}</ul> }
}

/// A coverage.
#[component]
pub fn Coverage(
    /// Its name.
    #[prop(into)]
    name: String,
    /// What it pays for.
    #[prop(into)]
    text: String,
    /// Names and values of its figures.
    figures: Vec<(String, String)>,
    /// Exclusions and history: what opens below.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let figures =
        figures.into_iter().map(|(name, value)| view! { <span>{name}" "<b>{value}</b></span> }).collect_view();
    view! {
        <li>
            <h3>{name}</h3>
            <p>{text}</p>
            <p class="coverage-figures">{figures}</p>
            {children.map(|children| children())}
        </li>
    }
}
