//! The net under everything: a panic ends a request, not the connection, and is logged under the number that the person sees.
//!
//! The panic's words are not logged: they may quote what was being read.

use std::panic::AssertUnwindSafe;

use axum::{
    extract::Request,
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use futures::FutureExt as _;

use super::incident_of;

/// Answers 500 when what is inside panics.
pub async fn catch(request: Request, next: Next) -> Response {
    let incident = incident_of(request.extensions());
    // Nothing is shared across requests that a panic could leave half-changed: rows change in transactions.
    AssertUnwindSafe(next.run(request)).catch_unwind().await.unwrap_or_else(|_| {
        tracing::error!(%incident, "a request panicked");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    })
}

#[cfg(test)]
mod tests {
    use axum::{Router, body::Body, middleware::from_fn, routing::get};
    use tower::ServiceExt as _;

    use super::*;

    #[tokio::test]
    async fn a_panic_ends_its_request_and_no_other() {
        let broken = get(async || -> StatusCode { panic!("on purpose") });
        let router = Router::new().route("/broken", broken).route("/well", get(|| async {})).layer(from_fn(catch));
        for (path, status) in [("/broken", StatusCode::INTERNAL_SERVER_ERROR), ("/well", StatusCode::OK)] {
            let request = Request::builder().uri(path).body(Body::empty()).unwrap();
            assert_eq!(router.clone().oneshot(request).await.unwrap().status(), status);
        }
    }
}
