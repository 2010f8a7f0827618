//! What every question of a form has around its answer: label above, hint, error, and the ids that tie them together.
//!
//! The error stands between the hint and the answer, where a screen magnifier follows the eye down. Required is the rule and
//! is not marked; optional is.

use leptos::prelude::*;

use crate::written::Inside;

use super::{Icon, IconName};

/// The ids that describe an answer, for `aria-describedby`: hint first, then error.
pub(super) fn described_by(name: &str, hint: bool, error: bool) -> Option<String> {
    let hint = hint.then(|| hint_id(name));
    let error = error.then(|| error_id(name));
    match (hint, error) {
        (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
        (hint, error) => hint.or(error),
    }
}

/// `aria-invalid`, said only of an answer that is wrong.
pub(super) const fn invalid(error: Option<&String>) -> Option<&'static str> {
    match error {
        Some(_) => Some("true"),
        None => None,
    }
}

/// A label, a hint, an error, and the answer that they are about.
#[component]
pub(super) fn FieldFrame(
    /// Id and name of the answer.
    name: String,
    /// The question.
    label: String,
    /// What helps to answer.
    hint: Option<String>,
    /// What is wrong with the answer.
    error: Option<String>,
    /// The word that marks an optional one.
    optional_word: Option<String>,
    /// The answer.
    children: Inside,
) -> impl IntoView {
    let hint_id = hint_id(&name);
    let problem = field_error(&name, error);
    view! {
        <div class="field">
            <label class="field-label" for=name>
                {label}
                {optional_word.map(|word| view! { " "<span class="field-optional">{word}</span> })}
            </label>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            {problem}
            {children.written()}
        </div>
    }
}

/// What is wrong with an answer, if anything.
pub(super) fn field_error(name: &str, error: Option<String>) -> impl IntoView + use<> {
    let id = error_id(name);
    error.map(|error| {
        view! {
            <p class="field-error" id=id>
                <Icon name=IconName::CircleAlert/>
                <span>{error}</span>
            </p>
        }
    })
}

fn hint_id(name: &str) -> String {
    format!("{name}-hint")
}

fn error_id(name: &str) -> String {
    format!("{name}-error")
}

#[cfg(test)]
mod tests {
    use super::described_by;

    #[test]
    fn an_answer_is_described_by_its_hint_then_its_error() {
        assert_eq!(described_by("code", true, true).as_deref(), Some("code-hint code-error"));
        assert_eq!(described_by("code", false, true).as_deref(), Some("code-error"));
        assert_eq!(described_by("code", true, false).as_deref(), Some("code-hint"));
        assert_eq!(described_by("code", false, false), None);
    }
}
