//! Signing out of the other side. There is no page: a button in the corner, and the sign-in page after it.

mod server;

pub use server::StaffSignOut;
