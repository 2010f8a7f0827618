//! A box to tick in a cell, where the row and the column say what it is for; its own words are read out.

use leptos::prelude::*;

/// A box to tick in a table.
///
/// ```ignore
/// view! { <Tick name="wanted[thread_answered.email]" label="Une réponse à lire, par e-mail" checked=true/> }
/// ```
#[component]
pub fn Tick(
    /// Name, as the server reads it.
    #[prop(into)]
    name: String,
    /// What is turned on.
    #[prop(into)]
    label: String,
    /// Whether it was ticked.
    #[prop(optional)]
    checked: bool,
) -> impl IntoView {
    view! {
        <label class="tick">
            <input type="checkbox" name=name value="yes" checked=checked/>
            <span class="visually-hidden">{label}</span>
        </label>
    }
}
