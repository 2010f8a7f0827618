//! Facts by name.

use leptos::prelude::*;

use crate::{marks::leaf, written::Inside};

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
    leaf(|marks| marks.raw("<dl class=\"definition-list\">").inside(children).raw("</dl>"))
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
    leaf(move |marks| marks.raw("<div><dt>").text(&term).raw("</dt><dd>").inside(children).raw("</dd></div>"))
}
