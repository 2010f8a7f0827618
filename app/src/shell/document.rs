//! How a page becomes a document.

use leptos::{prelude::*, tachys::view::Position};

use crate::written::Written;

/// What a document is beyond its page, roughly, in bytes: what grows by moves is copied each time.
const AROUND: usize = 16 * 1024;

/// A document that was begun before its page, to be put around it once the page is there.
pub type Document = Box<dyn FnOnce(Written) -> String + Send>;

/// The text of a document.
pub fn text(document: impl IntoView, page_length: usize) -> String {
    let mut text = String::with_capacity(page_length + AROUND);
    document.into_view().to_html_with_buf(&mut text, &mut Position::FirstChild, true, false, Vec::new());
    text
}
