//! The document around a page. Three, because there are three kinds of page: see the crate's documentation; and
//! one more that stands by itself, for when neither can show.

mod document;
mod head;
mod ios;
mod manifest;
mod outage;
mod portal;
mod problem;
mod public;
mod staff;

pub use document::Document;
pub use manifest::{manifest, manifest_path};
pub use outage::Outage;
pub use portal::portal_document;
pub use problem::{Problem, problem_page};
pub use public::public_document;
pub use staff::staff_document;
