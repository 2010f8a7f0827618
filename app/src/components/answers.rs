//! The questions that bring people here, answered side by side at the top of the home page.

use leptos::prelude::*;

/// The answers; holds [`Answer`]s.
///
/// ```ignore
/// view! {
///     <Answers>
///         <Answer question="Prochain prélèvement" detail="le 5 décembre 2026"><Amount value locale/></Answer>
///     </Answers>
/// }
/// ```
#[component]
pub fn Answers(
    /// The answers.
    children: Children,
) -> impl IntoView {
    view! { <dl class="answers">{children()}</dl> }
}

/// A question and its answer.
#[component]
pub fn Answer(
    /// The question, in a few words.
    #[prop(into)]
    question: String,
    /// A line below the answer.
    #[prop(optional_no_strip, into)]
    detail: Option<String>,
    /// The answer, in a few words or a figure.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{question}</dt>
            <dd>{children()}</dd>
            {detail.map(|detail| view! { <dd>{detail}</dd> })}
        </div>
    }
}
