//! One answer out of a few, all of them in sight.
//!
//! The group's error is tied to the `fieldset`, and the first answer bears the group's id, so that the error summary leads to
//! something that can be pressed.

use leptos::prelude::*;

use super::{
    Choice,
    field_frame::{described_by, field_error},
};

/// A group of radio buttons.
///
/// ```ignore
/// view! { <RadioGroup name="channel" legend="Envoyer le code" choices chosen=form.value("channel") error=problem/> }
/// ```
#[component]
pub fn RadioGroup(
    /// Id of the first answer and name of all, as the server reads it.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: String,
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
    let wrong = field_error(&name, error);
    let field = name;
    let radios = choices
        .into_iter()
        .enumerate()
        .map(move |(index, choice)| {
            let checked = choice.value == chosen;
            let id = (index == 0).then(|| field.clone());
            view! { <Radio id field=field.clone() choice checked/> }
        })
        .collect_view();
    view! {
        <fieldset class="radio-group" aria-describedby=described>
            <legend class="field-label">{legend}</legend>
            {wrong}
            {radios}
        </fieldset>
    }
}

/// One answer, pressed anywhere in its box.
#[component]
fn Radio(
    /// The group's id, for the first.
    id: Option<String>,
    /// The group's name.
    field: String,
    /// The answer.
    choice: Choice,
    /// Whether it is the one chosen before.
    checked: bool,
) -> impl IntoView {
    view! {
        <label class="radio">
            <input type="radio" id=id name=field value=choice.value checked=checked/>
            <span>
                {choice.text}
                {choice.detail.map(|detail| view! { <small>{detail}</small> })}
            </span>
        </label>
    }
}
