//! Everything that a person sees, compiled twice: for the server (`ssr`) and for the browser (`hydrate`).
//!
//! There are three kinds of page, each with a document of its own around it. *Public* pages (the way in, first access, verification,
//! contact) are plain HTML with one small script. *Portal* pages are for who is signed in: HTML as well, with a script that shows
//! the next page without a reload, and with [`islands`] where something must act in the browser by itself. *Staff* pages are the
//! same for who works on the other side, with a session of its own. Pages exist on the server
//! alone; of all this, only the islands and what they are made of reach the browser.
//!
//! To add a page: a folder in `pages/public`, `pages/portal` or `pages/staff` (`mod.rs` the view, `server.rs` what the server does for it), a line
//! in that folder's `table.rs`, its texts in `locales/{fr,en}/`, its journey in `end2end`.
#![recursion_limit = "256"]
#![allow(
    clippy::needless_pass_by_value,
    clippy::large_types_passed_by_value,
    reason = "a component owns what it is handed"
)]

pub mod assets;
pub mod components;
mod error;
mod i18n;
pub mod islands;
mod marks;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
pub mod request;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod standing;
#[cfg(feature = "ssr")]
pub mod uploads;
pub mod written;

/// The words of the trade, for who shows the same facts by other means: the server that pages are measured beside.
#[cfg(feature = "ssr")]
pub mod words {
    pub use crate::i18n::{
        certificate_about, certificate_kind, cover_state, coverage_name, coverage_text, driver_role, exclusion,
        home_kind, instalment_state, not_issued, occupancy, payment_frequency, payment_means, premium_line,
        premium_line_about, product, standing, thing_title, vehicle_use,
    };
}

pub use error::PortalError;
#[cfg(feature = "ssr")]
pub use islands::asks_what_is_left;
#[cfg(feature = "ssr")]
pub use pages::{
    Page, PageRoute, WindowName,
    portal::portal_pages,
    public::{form_of, own_path::own_path, public_pages},
    sign_out::signs_out,
    staff::{is_staff_path, staff_pages},
};
