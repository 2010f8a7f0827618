//! The pages that anyone may read, and the ways in. They are rendered on the server and stay plain HTML: nothing here is
//! compiled for the browser.
//!
//! To add one: a folder with `mod.rs` (a component that returns a [`page::PublicPage`]) and, if it sends a form, `server.rs`;
//! its line in [`table`]; if it shows what a form left behind, its line in `form_of`; its row in the server's table of doors.

pub mod contact;
mod data;
mod first_access;
pub mod form;
mod legal;
mod offline;
pub mod own_path;
mod page;
mod sign_in;
mod table;
mod verify;
mod welcome;

pub use contact::check_message;
pub use table::{form_of, public_pages};
