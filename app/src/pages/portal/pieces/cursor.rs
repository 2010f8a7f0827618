//! Where a page of a customer's list begins.

use domain::view::Cursor;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// After what the page asked for begins: `?apres=2024-03-01_AC10000001J`.
pub fn cursor_asked() -> Option<Cursor> {
    use_query_map().read_untracked().get("apres").as_deref().and_then(Cursor::parse)
}
