//! The browser's way in: wakes the page that the server rendered, and nothing else.
//!
//! Everything that a page shows or does is in `app`, compiled for both sides. What would be added here would exist in the
//! browser only, and a page must work without it.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the page's module script once the module is loaded.
///
/// The lazy form is needed because the routes are split: it waits for the module of the first page before it compares the page
/// with what the server sent.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_lazy(app::PortalApp);
}
