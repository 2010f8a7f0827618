//! The top of signed-in pages: whose portal, and the person's own corner.

use leptos::prelude::*;

/// The top bar.
///
/// ```ignore
/// view! { <TopBar wordmark=mark.into_any()><AccountMenu …/></TopBar> }
/// ```
#[component]
pub fn TopBar(
    /// A [`super::Wordmark`].
    wordmark: AnyView,
    /// An [`super::AccountMenu`].
    children: Children,
) -> impl IntoView {
    view! {
        <header class="top-bar">
            <div>{wordmark} {children()}</div>
        </header>
    }
}
