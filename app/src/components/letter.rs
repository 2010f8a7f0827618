//! A message in a conversation, set like a letter: who wrote and when, then the words.

use leptos::prelude::*;

use crate::written::Inside;

/// A conversation, the oldest message first; holds [`Letter`]s.
///
/// ```ignore
/// view! {
///     <Letters>
///         <Letter author="Nadia" role="service client" sent="23 novembre 2026 à 10 h 05" machine_sent="2026-11-23T09:05:00Z" body="Bonjour"/>
///     </Letters>
/// }
/// ```
#[component]
pub fn Letters(
    /// The messages.
    children: Inside,
) -> impl IntoView {
    view! { <ol class="letters" role="list">{children.written()}</ol> }
}

/// A message.
#[component]
pub fn Letter(
    /// Who wrote.
    #[prop(into)]
    author: String,
    /// What the author does; nothing of the reader's own.
    #[prop(optional_no_strip, into)]
    role: Option<String>,
    /// When, in words.
    #[prop(into)]
    sent: String,
    /// When, for machines.
    #[prop(into)]
    machine_sent: String,
    /// The words.
    #[prop(into)]
    body: String,
    /// Whether the reader wrote it.
    #[prop(optional)]
    own: bool,
    /// Of the reader's own: whether it was read, in words.
    #[prop(optional_no_strip, into)]
    mark: Option<String>,
    /// Files that came with it.
    #[prop(optional)]
    children: Option<Inside>,
) -> impl IntoView {
    let class = if own { "letter letter-own" } else { "letter" };
    view! {
        <li class=class>
            <p class="letter-head">
                <b>{author}</b>
                {role.map(|role| view! { <span>{role}</span> })}
                <time datetime=machine_sent>{sent}</time>
            </p>
            <p class="letter-body">{body}</p>
            {children.map(Inside::written)}
            {mark.map(|mark| view! { <p class="letter-mark">{mark}</p> })}
        </li>
    }
}
