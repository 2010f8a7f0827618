//! The net under everything: a panic ends a request, not the connection, and is logged under the number that the person sees.
//!
//! The panic's words are not logged: they may quote what was being read.

use std::panic::AssertUnwindSafe;

use axum::{
    extract::Request,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use futures::FutureExt as _;

use super::incident_of;

/// Answers 500 when what is inside panics.
pub async fn catch(request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let incident = incident_of(request.extensions());
    // Nothing is shared across requests that a panic could leave half-changed: rows change in transactions.
    AssertUnwindSafe(next(request)).catch_unwind().await.unwrap_or_else(|_| {
        tracing::error!(%incident, "a request panicked");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    })
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    #[tokio::test]
    async fn a_panic_ends_its_request_and_no_other() {
        let broken = catch(Request::new(Body::empty()), async |_| panic!("on purpose")).await;
        assert_eq!(broken.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let well = catch(Request::new(Body::empty()), async |_| StatusCode::OK.into_response()).await;
        assert_eq!(well.status(), StatusCode::OK);
    }
}
