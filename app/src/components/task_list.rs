//! What waits for the person, soonest first, each with one verb.

use leptos::prelude::*;

use crate::{i18n::unbroken, written::Inside};

/// The list; holds [`Task`]s.
///
/// ```ignore
/// view! {
///     <TaskList>
///         <Task title="Vérifier vos coordonnées" detail="Une minute">
///             <LinkButton href="/coordonnees">"Vérifier"</LinkButton>
///         </Task>
///     </TaskList>
/// }
/// ```
#[component]
pub fn TaskList(
    /// The tasks.
    children: Inside,
) -> impl IntoView {
    view! { <ul class="task-list" role="list">{children.written()}</ul> }
}

/// Something that waits.
#[component]
pub fn Task(
    /// What, a verb first.
    #[prop(into)]
    title: String,
    /// Why, and until when.
    #[prop(optional, into)]
    detail: Option<String>,
    /// The one thing to press.
    #[prop(optional)]
    children: Option<Inside>,
) -> impl IntoView {
    view! {
        <li>
            <div>
                <p class="task-title">{unbroken(&title)}</p>
                {detail.map(|detail| view! { <p>{unbroken(&detail)}</p> })}
            </div>
            {children.map(Inside::written)}
        </li>
    }
}
