//! The parts of signed-in pages that live in the browser: the only ones that are compiled to WebAssembly.
//!
//! A page is HTML that the server writes; most of it only wants to be read, and costs the browser nothing. What must act by
//! itself (a clock, and whatever changes while one looks) is an *island*: rendered on the server like the rest, then woken by
//! the program when the browser has a moment. `docs/decisions/0013-islands.md` has the measures behind this.
//!
//! To add one: a folder here with `mod.rs` (`#[island]`, its properties small and serialisable, for they travel in the page) and
//! `server.rs` (what it asks the server). Texts and components are those of all pages. What must not be in the first load of every
//! page is `#[island(lazy)]`: the build cuts it off into a file of its own. An island outlives a change of page if it stands in
//! the frame; `app/scripts/portal/navigate.js` tells it by an event.

mod browser;
mod session_clock;

#[cfg(feature = "ssr")]
pub use session_clock::asks_what_is_left;
pub use session_clock::{ExtendSession, Remaining, SessionClock};
