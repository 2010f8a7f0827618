//! The brand's colours as a style sheet.

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};

use crate::AppState;

/// Its address.
pub const PATH: &str = "/brand.css";

/// The address.
pub fn routes(state: &AppState) -> Router {
    Router::new().route(PATH, get(brand)).with_state(state.clone())
}

async fn brand(State(state): State<AppState>, headers: HeaderMap) -> Response {
    let css = &state.brand_css;
    let known = headers.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let kept = [(header::ETAG, css.etag.clone()), (header::CACHE_CONTROL, "public, max-age=300".to_owned())];
    if known.is_some_and(|tags| tags.split(',').any(|tag| tag.trim().trim_start_matches("W/") == css.etag)) {
        return (StatusCode::NOT_MODIFIED, kept).into_response();
    }
    (kept, [(header::CONTENT_TYPE, "text/css; charset=utf-8")], css.text.clone()).into_response()
}
