//! A conversation in a list: what it is about, with whom, how its last message begins, whose turn it is.

use leptos::prelude::*;

use crate::written::Inside;

/// Conversations; holds [`ThreadLine`]s.
///
/// ```ignore
/// view! {
///     <ThreadList>
///         <ThreadLine href="/messages/MS10000001K" subject="Bris de glace" with="Service client" day="23 novembre 2026" excerpt="Bonjour"/>
///     </ThreadList>
/// }
/// ```
#[component]
pub fn ThreadList(
    /// The conversations.
    children: Inside,
) -> impl IntoView {
    view! { <ul class="thread-list" role="list">{children.written()}</ul> }
}

/// A conversation.
#[component]
pub fn ThreadLine(
    /// Its page.
    #[prop(into)]
    href: String,
    /// What it is about.
    #[prop(into)]
    subject: String,
    /// With whom, and about which contract.
    #[prop(into)]
    with: String,
    /// When its last message was sent, in words.
    #[prop(into)]
    day: String,
    /// How that message begins.
    #[prop(into)]
    excerpt: String,
    /// The word for something new in it.
    #[prop(optional_no_strip, into)]
    unread: Option<String>,
    /// Whose turn it is.
    #[prop(optional)]
    children: Option<Inside>,
) -> impl IntoView {
    let class = if unread.is_some() { "thread-line thread-line-unread" } else { "thread-line" };
    view! {
        <li class=class>
            <p class="thread-line-head">
                <a href=href>{subject}</a>
                {unread.map(|word| view! { <span class="thread-line-new">{word}</span> })}
            </p>
            <p class="thread-line-with"><span>{with}</span> <span>{day}</span></p>
            {(!excerpt.is_empty()).then(|| view! { <p class="thread-line-excerpt">{excerpt}</p> })}
            {children.map(Inside::written)}
        </li>
    }
}
