//! The probes: whether the process lives, and whether it can serve.
//!
//! An answer says which part is not ready, and nothing else: anyone may ask.

use axum::{
    Json, Router,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::json;
use services::job::is_stuck;

use crate::{AppState, compose::pending};

/// Whether the process lives.
pub const LIVE: &str = "/livez";
/// Whether it can serve.
pub const READY: &str = "/readyz";

/// The addresses.
pub fn routes(state: &AppState) -> Router {
    Router::new().route(LIVE, get(live)).route(READY, get(ready)).with_state(state.clone())
}

async fn live() -> Response {
    answer(StatusCode::OK, "live")
}

async fn ready(State(state): State<AppState>) -> Response {
    match what_is_missing(&state).await {
        None => answer(StatusCode::OK, "ready"),
        Some(missing) => {
            tracing::warn!(missing, "not ready");
            answer(StatusCode::SERVICE_UNAVAILABLE, missing)
        }
    }
}

async fn what_is_missing(state: &AppState) -> Option<&'static str> {
    match pending(&state.portal.db).await {
        Err(_) => return Some("database"),
        Ok(pending) if !pending.is_empty() => return Some("migrations"),
        Ok(_) => {}
    }
    if state.worker.has_ended() || is_stuck(&state.portal).await.unwrap_or(true) {
        return Some("worker");
    }
    None
}

fn answer(status: StatusCode, says: &str) -> Response {
    (status, [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], Json(json!({ "status": says })))
        .into_response()
}
