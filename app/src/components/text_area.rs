//! A question answered in several lines: the only place of the portal where a `textarea` is written.
//!
//! Leptos 0.8 does not escape what stands inside a `textarea` when it renders on the server, and what was typed comes back
//! there: stored script, run in the next page. So the text goes in escaped, through `inner_html`, which hydration leaves alone:
//! what a person types before the page wakes up is kept. A test forbids the bare tag anywhere else.

use leptos::prelude::*;

use super::field_frame::{FieldFrame, described_by, invalid};

/// An answer of several lines. What was typed comes back in `value`.
///
/// ```ignore
/// view! { <TextArea name="message" label="Votre message" value=form.value("message") error=problem/> }
/// ```
#[component]
pub fn TextArea(
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
) -> impl IntoView {
    let described = described_by(&name, hint.is_some(), error.is_some());
    let wrong = invalid(error.as_ref());
    let (id, field) = (name.clone(), name.clone());
    view! {
        <FieldFrame name=name label hint error optional_word>
            <textarea
                class="field-input"
                id=id
                name=field
                rows="6"
                aria-invalid=wrong
                aria-describedby=described
                inner_html=escaped(&value)
            ></textarea>
        </FieldFrame>
    }
}

/// The text as it may stand inside the element. A first line feed is doubled, because HTML drops one there.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    if text.starts_with('\n') {
        out.push('\n');
    }
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_typed_can_close_the_element() {
        let typed = "a < b & c</textarea><script>alert(1)</script>";
        assert!(!escaped(typed).contains('<'));
        assert_eq!(escaped("&lt;"), "&amp;lt;");
    }

    #[test]
    fn a_first_empty_line_is_kept() {
        assert_eq!(escaped("\nbonjour"), "\n\nbonjour");
    }
}
