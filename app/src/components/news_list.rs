//! What happened, newest first: each with what it is and where it is read. What was not seen has a word for it, and a bolder title.

use leptos::prelude::*;

use crate::written::{Inside, Written};

/// The list; holds [`NewsRow`]s.
///
/// ```ignore
/// view! {
///     <NewsList>
///         <NewsRow title="Une réponse vous attend" unread=Some("Nouveau".into()) action=Some(read.written())>
///             "le 12 octobre 2026"
///         </NewsRow>
///     </NewsList>
/// }
/// ```
#[component]
pub fn NewsList(
    /// The news.
    children: Inside,
) -> impl IntoView {
    view! { <ol class="news-list" role="list">{children.written()}</ol> }
}

/// A piece of news.
#[component]
pub fn NewsRow(
    /// What happened.
    #[prop(into)]
    title: String,
    /// The word for what was not seen yet.
    #[prop(optional_no_strip)]
    unread: Option<String>,
    /// Where it is read.
    #[prop(optional_no_strip)]
    action: Option<Written>,
    /// When, and about what: phrasing content.
    children: Inside,
) -> impl IntoView {
    let class = if unread.is_some() { "news-row news-unread" } else { "news-row" };
    view! {
        <li class=class>
            <div>
                <p class="news-title">
                    {unread.map(|word| view! { <span class="news-word">{word}</span> " " })}
                    {title}
                </p>
                <p>{children.written()}</p>
            </div>
            {action}
        </li>
    }
}
