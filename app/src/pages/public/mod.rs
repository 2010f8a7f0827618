//! The pages that anyone may read, and the ways in. They are rendered on the server and stay plain HTML: nothing here is
//! compiled for the browser.
//!
//! To add one: a folder with `mod.rs` (a component that returns a [`page::PublicPage`]) and, if it sends a form, `server.rs`;
//! its route in [`app`]; if it shows what a form left behind, its line in `form_of`; its row in the server's table of doors.

mod app;
pub mod contact;
mod data;
mod first_access;
pub mod form;
mod legal;
mod not_found;
mod offline;
pub mod own_path;
mod page;
mod sign_in;
mod verify;
mod welcome;

pub use app::{PublicApp, form_of};
pub use contact::check_message;
