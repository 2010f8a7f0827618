//! The pages of who is signed in.
//!
//! To add one: a folder with `mod.rs` (its view) and `server.rs` (what it loads); its line in
//! [`table`]; a place in [`frame`] if it is one of the few that are always at hand; its row in the server's table of doors.

mod contract;
mod contracts;
mod documents;
mod frame;
mod home;
mod journal;
mod messages;
mod not_found;
mod notifications;
mod pieces;
mod table;

use super::{load, page};

pub use frame::{PortalFrame, assistance_line, portal_window, support_line, use_brand};
pub use messages::{keep_unsent as keep_unsent_message, reply_form};
pub use not_found::PortalNotFoundPage;
pub use pieces::State;
pub use table::portal_pages;
