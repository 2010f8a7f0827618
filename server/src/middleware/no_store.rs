//! No copy of a page is kept anywhere: the next person at the same screen presses *back*.

use axum::{
    extract::Request,
    http::{HeaderValue, header},
    response::Response,
};

/// Marks answers that say nothing else about copies.
pub async fn mark(request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let mut response = next(request).await;
    let copies = response.headers_mut().entry(header::CACHE_CONTROL);
    copies.or_insert(HeaderValue::from_static("no-store"));
    response
}
