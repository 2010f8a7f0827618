//! What to keep of a list. A form that asks by the address: it works without a script, and the answer can be kept as a bookmark.

use leptos::prelude::*;

use super::{Button, ButtonLook};

/// The filters of a list; holds [`super::Select`]s.
///
/// ```ignore
/// view! { <FilterBar action="/contrats" press="Filtrer"><Select …/></FilterBar> }
/// ```
#[component]
pub fn FilterBar(
    /// The list's address.
    #[prop(into)]
    action: String,
    /// What the button says.
    #[prop(into)]
    press: String,
    /// The filters.
    children: Children,
) -> impl IntoView {
    view! {
        <form class="filter-bar" method="get" action=action>
            {children()}
            <Button look=ButtonLook::Secondary>{press}</Button>
        </form>
    }
}
