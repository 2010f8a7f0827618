//! A statement to agree to, or a thing to turn on.

use leptos::prelude::*;

use super::field_frame::{described_by, field_error, invalid};

/// A box to tick.
///
/// ```ignore
/// view! { <Checkbox name="confirmed" label="J’ai vérifié mes coordonnées" error=problem/> }
/// ```
#[component]
pub fn Checkbox(
    /// Id and name, as the server reads it.
    #[prop(into)]
    name: String,
    /// What is agreed to.
    #[prop(into)]
    label: String,
    /// What the server reads when it is ticked.
    #[prop(default = "yes")]
    value: &'static str,
    /// Whether it was ticked.
    #[prop(optional)]
    checked: bool,
    /// What is wrong.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
) -> impl IntoView {
    let described = described_by(&name, false, error.is_some());
    let wrong = invalid(error.as_ref());
    let problem = field_error(&name, error);
    let (id, field, about) = (name.clone(), name.clone(), name);
    view! {
        <div class="checkbox">
            {problem}
            <input
                type="checkbox"
                id=id
                name=field
                value=value
                checked=checked
                aria-invalid=wrong
                aria-describedby=described
            />
            <label for=about>{label}</label>
        </div>
    }
}
