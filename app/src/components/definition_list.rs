//! Facts by name.

use leptos::prelude::*;

/// A list of facts; holds [`Definition`]s.
///
/// ```ignore
/// view! {
///     <DefinitionList>
///         <Definition term="Véhicule">"AB-123-CD"</Definition>
///     </DefinitionList>
/// }
/// ```
#[component]
pub fn DefinitionList(
    /// The facts.
    children: Children,
) -> impl IntoView {
    view! { <dl class="definition-list">{children()}</dl> }
}

/// A fact.
#[component]
pub fn Definition(
    /// Its name.
    #[prop(into)]
    term: String,
    /// What it is.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{term}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
