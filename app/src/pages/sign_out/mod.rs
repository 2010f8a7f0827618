//! Signing out. There is no page: a button in the account menu, and the sign-in page after it.

mod server;

pub use server::SignOut;

/// Whether a request to this address signs somebody out.
pub fn signs_out(path: &str) -> bool {
    use leptos::server_fn::ServerFn as _;

    path == SignOut::url() || path == crate::pages::staff::StaffSignOut::url()
}
