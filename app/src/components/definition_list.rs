//! Facts by name.

use leptos::prelude::*;

use crate::{marks::Marks, written::Inside};

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
    children: Inside,
) -> impl IntoView {
    view! { <dl class="definition-list">{children.written()}</dl> }
}

/// A fact.
#[component]
pub fn Definition(
    /// Its name.
    #[prop(into)]
    term: String,
    /// What it is.
    children: Inside,
) -> impl IntoView {
    let fact = children.written();
    Marks::new().raw("<div><dt>").text(&term).raw("</dt><dd>").piece(fact).raw("</dd></div>").written()
}
