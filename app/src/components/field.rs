//! A question answered in one line.
//!
//! The browser's own checks are not asked for (no `required`, no `pattern`): their bubbles come one at a time, vanish, and
//! speak the browser's language. The server answers all at once, and the page says it beside each field.

use leptos::prelude::*;

use super::field_frame::{FieldFrame, described_by, invalid};

/// How long the answer is; the box is as wide, which is a hint in itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FieldWidth {
    /// As wide as the form.
    #[default]
    Full,
    /// A date, a telephone number, a contract number.
    Medium,
    /// A postal code.
    Short,
    /// A one-time code, in figures apart from each other.
    Code,
}

impl FieldWidth {
    const fn class(self) -> &'static str {
        match self {
            Self::Full => "field-input",
            Self::Medium => "field-input field-medium",
            Self::Short => "field-input field-short",
            Self::Code => "field-input field-code",
        }
    }
}

/// A one-line answer. What was typed comes back in `value`.
///
/// ```ignore
/// view! {
///     <Field name="postal_code" label="Code postal" width=FieldWidth::Short inputmode="numeric"
///         autocomplete="postal-code" value=form.value("postal_code") error=problem/>
/// }
/// ```
#[component]
pub fn Field(
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
    /// The word that marks an optional one.
    #[prop(optional, into)]
    optional_word: Option<String>,
    /// What was typed.
    #[prop(optional, into)]
    value: String,
    /// HTML's type of input.
    #[prop(default = "text")]
    kind: &'static str,
    /// HTML's name of what browsers fill in.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Which keyboard a phone shows.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// How long the answer is.
    #[prop(optional)]
    width: FieldWidth,
) -> impl IntoView {
    let described = described_by(&name, hint.is_some(), error.is_some());
    let wrong = invalid(error.as_ref());
    let id = name.clone();
    let field = name.clone();
    view! {
        <FieldFrame name=name label hint error optional_word>
            <input
                class=width.class()
                id=id
                name=field
                type=kind
                value=value
                autocomplete=autocomplete
                inputmode=inputmode
                spellcheck="false"
                autocapitalize="none"
                aria-invalid=wrong
                aria-describedby=described
            />
        </FieldFrame>
    }
}
