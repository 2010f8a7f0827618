//! No copy of a page is kept anywhere: the next person at the same screen presses *back*.

use axum::{
    extract::Request,
    http::{HeaderValue, header},
    middleware::Next,
    response::Response,
};

/// Marks answers that say nothing else about copies.
pub async fn mark(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let copies = response.headers_mut().entry(header::CACHE_CONTROL);
    copies.or_insert(HeaderValue::from_static("no-store"));
    response
}
