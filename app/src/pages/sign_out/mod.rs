//! Signing out. There is no page: a button in the account menu, and the sign-in page after it.

mod server;

pub use server::SignOut;
