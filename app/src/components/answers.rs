//! The questions that bring people here, answered side by side at the top of a page.

use leptos::prelude::*;

use crate::{i18n::unbroken, marks::leaf, written::Inside};

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
    leaf(move |marks| marks.raw("<dl").attribute("class", class).raw(">").inside(children).raw("</dl>"))
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
    leaf(move |marks| {
        let marks = marks.raw("<div><dt>").text(&question).raw("</dt><dd");
        let marks = marks.attribute_if("class", words.then_some("answer-words")).raw(">").inside(children).raw("</dd>");
        let marks = marks.some(detail, |marks, detail| marks.raw("<dd>").view(unbroken(&detail)).raw("</dd>"));
        marks.raw("</div>")
    })
}
