//! The browser's way in: makes ready for the islands of the page that the server rendered, and nothing else.
//!
//! Everything that an island shows or does is in `app`, compiled for both sides; each is a function of this module, which the
//! page's script calls with the element that the server wrote. What would be added here would exist in the browser only, and a
//! page must work without it.

use wasm_bindgen::prelude::wasm_bindgen;

// The islands are called from the page alone: without this nothing would link them.
pub use app::islands::*;

/// Called by the page's script once the program is loaded, before it wakes the islands.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
