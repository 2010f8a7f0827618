//! What is wrong with a form, said once above it, with a way to each answer.
//!
//! It takes the focus when the page opens: `autofocus` needs no script.

use leptos::prelude::*;

use crate::written::IntoWritten as _;

use super::{Icon, IconName};

/// What is wrong with one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryLine {
    /// Id of the answer; empty when the problem is of the whole form.
    pub field: String,
    /// What is wrong.
    pub text: String,
}

/// The summary; nothing when nothing is wrong.
///
/// ```ignore
/// view! { <ErrorSummary title="Deux réponses sont à revoir" lines/> }
/// ```
#[component]
pub fn ErrorSummary(
    /// How many answers are wrong, in words.
    #[prop(into)]
    title: String,
    /// Each of them, in the order of the page.
    lines: Vec<SummaryLine>,
) -> impl IntoView {
    (!lines.is_empty()).then(|| view! { <Summary title lines/> })
}

#[component]
fn Summary(title: String, lines: Vec<SummaryLine>) -> impl IntoView {
    let label = title.clone();
    view! {
        <div
            class="error-summary"
            role="alert"
            tabindex="-1"
            autofocus
            data-once=""
            aria-label=label
        >
            <h2>
                <Icon name=IconName::CircleAlert/>
                {title}
            </h2>
            <ul>{lines.into_iter().map(line).collect_view()}</ul>
        </div>
    }
}

fn line(line: SummaryLine) -> impl IntoView {
    if line.field.is_empty() {
        view! { <li>{line.text}</li> }.written()
    } else {
        // A fragment of this page: `external` keeps the router from fetching it again.
        view! { <li><a href=format!("#{}", line.field) rel="external">{line.text}</a></li> }.written()
    }
}
