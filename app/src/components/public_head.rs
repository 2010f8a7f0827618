//! The head of public pages: whose they are, and beside it the other language and the way in.

use leptos::prelude::*;

use crate::written::{Inside, Written};

/// The head of a public page.
///
/// ```ignore
/// view! { <PublicHead wordmark=mark.written()><LanguageSwitch …/></PublicHead> }
/// ```
#[component]
pub fn PublicHead(
    /// A [`super::Wordmark`].
    wordmark: Written,
    /// The other language, the way in.
    #[prop(optional)]
    children: Option<Inside>,
) -> impl IntoView {
    view! {
        <header class="public-head">
            {wordmark}
            <div>{children.map(Inside::written)}</div>
        </header>
    }
}
