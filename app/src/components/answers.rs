//! The questions that bring people here, answered side by side at the top of a page.

use leptos::prelude::*;

use crate::{i18n::unbroken, written::Inside};

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
    /// Of one thing, and smaller: each in one line on a phone.
    #[prop(optional)]
    facts: bool,
    /// The answers.
    children: Inside,
) -> impl IntoView {
    let class = if facts { "answers answers-facts" } else { "answers" };
    view! { <dl class=class>{children.written()}</dl> }
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
    /// The answer is names rather than a figure, and takes more room.
    #[prop(optional)]
    words: bool,
    /// The answer, in a few words or a figure.
    children: Inside,
) -> impl IntoView {
    view! {
        <div>
            <dt>{question}</dt>
            <dd class=words.then_some("answer-words")>{children.written()}</dd>
            {detail.map(|detail| view! { <dd>{unbroken(&detail)}</dd> })}
        </div>
    }
}
