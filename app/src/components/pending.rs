//! The next page is on its way: a thread at the top of the window. It shows after a moment only, because what is quick needs no
//! notice.

use leptos::prelude::*;

/// The thread; the script shows it while it waits (`app/scripts/portal/navigate.js`).
///
/// ```ignore
/// view! { <PendingBar/> }
/// ```
#[component]
pub fn PendingBar() -> impl IntoView {
    view! { <div class="pending-bar" hidden></div> }
}
