//! The few things asked of the browser itself: the machine's clock, the page again, when another page is shown.
//!
//! Each thing has two forms, for the browser's interfaces are not there on the server.

/// Milliseconds on the machine's clock.
#[cfg(feature = "hydrate")]
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Milliseconds on the machine's clock: the server has one clock of its own, and asks for no other.
#[cfg(not(feature = "hydrate"))]
pub const fn now() -> f64 {
    0.0
}

/// Asks for the page again, whole: the server then decides what may be seen.
#[cfg(feature = "hydrate")]
pub fn reload() {
    // It fails only where the page is going away already.
    drop(leptos::prelude::window().location().reload());
}

/// Asks for the page again: nothing to do on the server.
#[cfg(not(feature = "hydrate"))]
pub const fn reload() {}

/// What the script of `app/scripts/portal/navigate.js` calls out when it has shown another page in this window.
#[cfg(feature = "hydrate")]
const PAGE_CHANGE: &str = "portal:page";

/// Does something whenever another page is shown while this program lives on.
#[cfg(feature = "hydrate")]
pub fn on_page_change(act: impl Fn() + 'static) {
    let _ = leptos::prelude::window_event_listener_untyped(PAGE_CHANGE, move |_| act());
}

/// Does something whenever another page is shown: never on the server.
#[cfg(not(feature = "hydrate"))]
pub fn on_page_change(_act: impl Fn() + 'static) {}
