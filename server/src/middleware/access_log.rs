//! A line in the log for each request: what was asked, how it ended, how long it took.
//!
//! What was asked is the route's pattern, never the path: contract numbers and verification codes stand in paths.

use std::time::Instant;

use axum::{extract::Request, response::Response};

use super::measure::Route;

/// Logs the request once it is answered.
pub async fn log(request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let route = Route::of(&request);
    let response = next(request).await;
    let (method, route) = (method.as_str(), route.pattern());
    let status = response.status().as_u16();
    let ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    // Files and probes are many and tell little.
    if route.starts_with("/assets/") || route == "/livez" || route == "/readyz" {
        tracing::debug!(method, route, status, ms, "answered");
    } else {
        tracing::info!(method, route, status, ms, "answered");
    }
    response
}
