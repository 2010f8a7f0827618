//! Who works on the other side: accounts, sessions, and what each role opens.
//!
//! The actors are types. [`Staff`] is who is signed in, made by [`find_staff_session`] alone; [`Desk`] is who may handle files and
//! whose, [`Administrator`] who may invite. A use case takes the one that it needs, so that a role that may not is never asked.

mod member;
mod session;

pub use member::{Administrator, Desk, Reach, Staff};
pub use session::find_staff_session;
