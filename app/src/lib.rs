//! Everything that a person sees, compiled twice: for the server (`ssr`) and for the browser (`hydrate`).
//!
//! There are two applications, because there are two kinds of page. *Public* pages (the way in, first access, verification,
//! contact) are plain HTML with one small script: they exist on the server alone, and none of their code reaches the browser.
//! *Portal* pages are for who is signed in: rendered on the server all the same, then hydrated, so that the next page costs one
//! small answer.
//!
//! To add a page: a folder in `pages/public` or `pages/portal` (`mod.rs` the view, `server.rs` its server functions), a route in
//! that folder's `app.rs`, its texts in `locales/{fr,en}/`, its journey in `end2end`.
#![recursion_limit = "256"]
#![allow(clippy::needless_pass_by_value, reason = "a component owns what it is handed")]

pub mod assets;
pub mod components;
mod error;
mod i18n;
mod pages;
#[cfg(feature = "ssr")]
pub mod request;
#[cfg(feature = "ssr")]
pub mod shell;

pub use error::PortalError;
pub use pages::portal::PortalApp;
#[cfg(feature = "ssr")]
pub use pages::public::{PublicApp, form_of};
