//! An answer in time, or none: what takes longer is let go. Sending files may take longer than the rest.

use std::time::Duration;

use axum::{
    extract::Request,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use tokio::time::timeout;

use super::sending::sends_files;
use crate::config::Limits;

/// Answers in time, or says that it was too slow.
pub async fn answer(limits: &Limits, request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let within = if sends_files(&request) { Duration::from_secs(limits.upload_seconds) } else { limits.request() };
    timeout(within, next(request)).await.unwrap_or_else(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())
}
