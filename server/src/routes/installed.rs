//! What a browser reads before it installs the portal, and the worker that it then runs.

use app::shell::{manifest, manifest_path};
use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use domain::locale::Locale;

use crate::AppState;

/// The manifest in French.
pub const FRENCH: &str = manifest_path(Locale::Fr);
/// The manifest in English.
pub const ENGLISH: &str = manifest_path(Locale::En);
/// The worker.
pub const WORKER: &str = "/sw.js";

/// The addresses.
pub fn routes(state: &AppState) -> Router {
    Router::new()
        .route(FRENCH, get(french))
        .route(ENGLISH, get(english))
        .route(WORKER, get(worker))
        .with_state(state.clone())
}

async fn french(State(state): State<AppState>) -> Response {
    answer(&state, Locale::Fr)
}

async fn english(State(state): State<AppState>) -> Response {
    answer(&state, Locale::En)
}

fn answer(state: &AppState, locale: Locale) -> Response {
    let text = manifest(locale, &state.site.assets, &state.portal.brand);
    let headers =
        [(header::CONTENT_TYPE, "application/manifest+json"), (header::CACHE_CONTROL, "public, max-age=3600")];
    (headers, text).into_response()
}

/// Asked for again each time: an old worker must not live on because a copy of its script does.
async fn worker(State(state): State<AppState>) -> Response {
    let Some(script) = &state.worker_js else { return StatusCode::NOT_FOUND.into_response() };
    let headers = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (headers, script.to_string()).into_response()
}
