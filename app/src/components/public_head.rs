//! The head of public pages: whose they are, and beside it the other language and the way in.

use leptos::prelude::*;

/// The head of a public page.
///
/// ```ignore
/// view! { <PublicHead wordmark=mark.into_any()><LanguageSwitch …/></PublicHead> }
/// ```
#[component]
pub fn PublicHead(
    /// A [`super::Wordmark`].
    wordmark: AnyView,
    /// The other language, the way in.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="public-head">
            {wordmark}
            <div>{children.map(|children| children())}</div>
        </header>
    }
}
