//! Who is still connected to a process that is about to end is asked to come back by another connection.

use axum::{
    extract::Request,
    http::{HeaderValue, Version, header},
    response::Response,
};

use crate::state::Leaving;

/// Has the connection closed after this answer, once the process is about to end. HTTP/2 has its own way, which is not a header.
pub async fn part(leaving: &Leaving, request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let one = request.version() <= Version::HTTP_11;
    let mut response = next(request).await;
    if one && leaving.has_begun() {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}
