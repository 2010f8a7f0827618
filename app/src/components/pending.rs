//! Something is on its way. It shows after a moment only, because what is quick needs no notice.

use leptos::prelude::*;

/// A part of the page that is coming.
///
/// ```ignore
/// view! { <Pending text="Un instant"/> }
/// ```
#[component]
pub fn Pending(
    /// What is coming.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <p class="pending" role="status">{text}</p> }
}

/// The next page is coming: a thread at the top of the window.
#[component]
pub fn PendingBar(
    /// Whether it is.
    #[prop(into)]
    pending: Signal<bool>,
) -> impl IntoView {
    move || pending.get().then(|| view! { <div class="pending-bar"></div> })
}
