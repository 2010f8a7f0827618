//! One answer out of many, in the browser's own list.

use leptos::prelude::*;

use super::{
    Choice,
    field_frame::{FieldFrame, described_by, invalid},
};

/// A list to choose from.
///
/// ```ignore
/// view! { <Select name="state" label="État" choices chosen="in_force"/> }
/// ```
#[component]
pub fn Select(
    /// Id and name, as the server reads it.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// The answers.
    choices: Vec<Choice>,
    /// The value chosen before, or nothing.
    #[prop(optional, into)]
    chosen: String,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
) -> impl IntoView {
    let described = described_by(&name, false, error.is_some());
    let wrong = invalid(error.as_ref());
    let (id, field) = (name.clone(), name.clone());
    let options = choices
        .into_iter()
        .map(move |choice| {
            let selected = choice.value == chosen;
            view! { <option value=choice.value selected=selected>{choice.text}</option> }
        })
        .collect_view();
    view! {
        <FieldFrame name=name label hint=None error optional_word=None>
            <select class="field-input" id=id name=field aria-invalid=wrong aria-describedby=described>
                {options}
            </select>
        </FieldFrame>
    }
}
