//! A password, typed, pasted or filled in by a manager.
//!
//! What was typed never comes back. The button that shows it works by script only, so a script takes its `hidden` away: public
//! pages do it for every `data-reveal`, which names the answer to show. Where a password is chosen, the form says whose it is: a browser's
//! own list of passwords keeps it under that name. It has no name of its own, so that it is not sent.

use leptos::prelude::*;

use super::field_frame::{FieldFrame, described_by, invalid};

/// A password.
///
/// ```ignore
/// view! { <PasswordField name="password" label="Mot de passe" show="Afficher" hide="Masquer" error=problem/> }
/// ```
#[component]
pub fn PasswordField(
    /// Id and name, as the server reads it.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// A password to choose rather than one to remember.
    #[prop(optional)]
    new: bool,
    /// Whose it is, as they will type it at the way in.
    #[prop(optional_no_strip, into)]
    of: Option<String>,
    /// The verb that shows what is typed.
    #[prop(into)]
    show: String,
    /// The verb that masks it again.
    #[prop(into)]
    hide: String,
) -> impl IntoView {
    let described = described_by(&name, hint.is_some(), error.is_some());
    let wrong = invalid(error.as_ref());
    let autocomplete = if new { "new-password" } else { "current-password" };
    let (id, field, shown) = (name.clone(), name.clone(), name.clone());
    let first = show.clone();
    view! {
        {of.map(|of| view! { <input type="text" hidden autocomplete="username" value=of /> })}
        <FieldFrame name=name label hint error optional_word=None>
            <div class="field-with-action">
                <input
                    class="field-input"
                    id=id
                    name=field
                    type="password"
                    autocomplete=autocomplete
                    spellcheck="false"
                    autocapitalize="none"
                    aria-invalid=wrong
                    aria-describedby=described
                />
                <button
                    class="button button-quiet keeps-place"
                    type="button"
                    hidden
                    data-reveal=shown
                    data-show=first
                    data-hide=hide
                >
                    {show}
                </button>
            </div>
        </FieldFrame>
    }
}
