//! The status of a call that failed: the framework answers 500 to all of them, and then a stranger's call would look like a fault.
//!
//! A plain form is answered by a redirect and has no status of its own.

use app::PortalError;
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};

/// An error's text is a word or two and a number.
const LONGEST: usize = 4096;

/// Gives a failed call the status of its error.
pub async fn tell(request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let response = next(request).await;
    if response.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LONGEST).await else { return parts.status.into_response() };
    if let Ok(error) = serde_json::from_slice::<PortalError>(&bytes) {
        parts.status = status_of(&error, parts.headers.contains_key(header::RETRY_AFTER));
    }
    Response::from_parts(parts, Body::from(bytes))
}

fn status_of(error: &PortalError, later: bool) -> StatusCode {
    match error {
        PortalError::SignedOut => StatusCode::UNAUTHORIZED,
        PortalError::NotFound => StatusCode::NOT_FOUND,
        PortalError::Fault { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        PortalError::Unreachable if later => StatusCode::TOO_MANY_REQUESTS,
        PortalError::Unreachable => StatusCode::BAD_REQUEST,
    }
}
