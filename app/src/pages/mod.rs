//! The pages, a folder each: `mod.rs` is what one sees, `server.rs` what the server does for it.
//!
//! A server function does three things: who asks, one use case, what to tell. The post of a public form ends in a redirect.

pub mod contact;
pub mod contract;
pub mod contracts;
pub mod data;
pub mod documents;
pub mod first_access;
pub mod home;
pub mod language;
pub mod legal;
pub mod not_found;
pub mod sign_in;
pub mod sign_out;
pub mod verify;
pub mod welcome;
