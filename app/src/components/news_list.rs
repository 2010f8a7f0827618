//! What happened, newest first: each with what it is and where it is read. What was not seen has a word for it, and a bolder title.

use leptos::prelude::*;

/// The list; holds [`NewsRow`]s.
///
/// ```ignore
/// view! {
///     <NewsList>
///         <NewsRow title="Une réponse vous attend" unread=Some("Nouveau".into()) action=Some(read.into_any())>
///             "le 12 octobre 2026"
///         </NewsRow>
///     </NewsList>
/// }
/// ```
#[component]
pub fn NewsList(
    /// The news.
    children: Children,
) -> impl IntoView {
    view! { <ol class="news-list" role="list">{children()}</ol> }
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
    action: Option<AnyView>,
    /// When, and about what: phrasing content.
    children: Children,
) -> impl IntoView {
    let class = if unread.is_some() { "news-row news-unread" } else { "news-row" };
    view! {
        <li class=class>
            <div>
                <p class="news-title">
                    {unread.map(|word| view! { <span class="news-word">{word}</span> " " })}
                    {title}
                </p>
                <p>{children()}</p>
            </div>
            {action}
        </li>
    }
}
