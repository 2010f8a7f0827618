//! Everything that a person sees, compiled twice: for the server (`ssr`) and for the browser (`hydrate`).
//!
//! There are two applications, because there are two kinds of page. *Public* pages (the way in, first access, verification,
//! contact) are plain HTML with one small script, and none of their code reaches the browser. *Portal* pages are for who is
//! signed in: rendered on the server all the same, then hydrated, so that the next page costs one small answer.
//!
//! To add a page: a folder in `pages` (`mod.rs` the view, `server.rs` its server functions), a route in `public_app.rs` or
//! `portal_app.rs`, its texts in `locales/{fr,en}/`, its journey in `end2end`.
#![recursion_limit = "256"]

pub mod assets;
pub mod components;
mod error;
mod frame;
mod i18n;
mod pages;
mod portal_app;
mod portal_frame;
mod public_app;
#[cfg(feature = "ssr")]
pub mod request;
pub mod shell;

pub use error::PortalError;
pub use portal_app::PortalApp;
pub use public_app::{PublicApp, form_of};
