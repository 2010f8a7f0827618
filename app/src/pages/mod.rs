//! The pages, a folder each: `mod.rs` is what one sees, `server.rs` what the server does for it.
//!
//! A server function does three things: who asks, one use case, what to tell. The post of a public form ends in a redirect.

mod kept;
pub mod language;
mod legal_links;
pub mod live;
mod load;
mod news;
pub mod offered;
mod page;
mod pager;
pub mod portal;
pub mod public;
mod route;
pub mod sign_out;
pub mod staff;
mod window_title;

pub use route::{Page, PageRoute};
pub use window_title::{WindowName, window_name};

/// The path that was asked for, without its query: a page with its reader's data repeats nothing that a stranger's link can hold.
fn path_asked() -> String {
    let visit = crate::request::visit().ok();
    visit.and_then(|visit| visit.asked.split('?').next().map(ToOwned::to_owned)).unwrap_or_default()
}
