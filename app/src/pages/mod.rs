//! The pages, a folder each: `mod.rs` is what one sees, `server.rs` what the server does for it.
//!
//! A server function does three things: who asks, one use case, what to tell. The post of a public form ends in a redirect.

pub mod language;
mod legal_links;
pub mod portal;
#[cfg(feature = "ssr")]
pub mod public;
pub mod sign_out;
