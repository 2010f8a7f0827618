//! The few things asked of the browser itself: the clipboard.
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
