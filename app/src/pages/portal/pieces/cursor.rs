//! Where a page of a customer's list begins.

use domain::view::Cursor;

use crate::request::query;

/// After what the page asked for begins: `?apres=2024-03-01_AC10000001J`.
pub fn cursor_asked() -> Option<Cursor> {
    query("apres").as_deref().and_then(Cursor::parse)
}
