//! The few things asked of the browser itself: the clipboard, the machine's clock, the page again.
//!
//! The only module of the components that differs between the two builds, because the browser's interfaces are not there on
//! the server.

/// Whether this page may write to the clipboard: only where it was served securely.
#[cfg(feature = "hydrate")]
pub fn can_copy() -> bool {
    leptos::prelude::window().is_secure_context()
}

/// Whether this page may write to the clipboard: never on the server.
#[cfg(not(feature = "hydrate"))]
pub const fn can_copy() -> bool {
    false
}

/// Puts a text in the clipboard. The browser may refuse; then nothing is copied, and the text is still there to select.
#[cfg(feature = "hydrate")]
pub fn copy(text: &str) {
    drop(leptos::prelude::window().navigator().clipboard().write_text(text));
}

/// Puts a text in the clipboard: nothing to do on the server.
#[cfg(not(feature = "hydrate"))]
pub const fn copy(_text: &str) {}

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
