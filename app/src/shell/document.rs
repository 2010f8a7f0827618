//! How a page becomes a document.

use leptos::prelude::*;

use crate::written::{Written, write};

/// What a document is beyond its page, roughly, in bytes: what grows by moves is copied each time.
const AROUND: usize = 16 * 1024;

/// A document that was begun before its page, to be put around it once the page is there.
pub type Document = Box<dyn FnOnce(Written) -> String + Send>;

/// The text of a document with its page.
pub fn text<V: IntoView>(page: Written, document: impl FnOnce(Written) -> V) -> String {
    let mut text = String::with_capacity(page.html_len() + AROUND);
    write(document(page), &mut text);
    text
}
