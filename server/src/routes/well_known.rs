//! What machines and researchers look for at fixed addresses.

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use chrono::TimeDelta;
use data_encoding::BASE64;

use crate::AppState;

/// A customer space is nothing for search engines.
pub const ROBOTS: &str = "/robots.txt";
/// Whom to tell of a weakness (RFC 9116).
pub const SECURITY: &str = "/.well-known/security.txt";
/// The key by which anyone can check a certificate's signature.
pub const KEY: &str = "/.well-known/mon-compte-key";
/// Where browsers look for an icon by themselves.
pub const FAVICON: &str = "/favicon.ico";

/// The addresses.
pub fn routes(state: &AppState) -> Router {
    Router::new()
        .route(ROBOTS, get(|| async { text("User-agent: *\nDisallow: /\n".to_owned()) }))
        .route(SECURITY, get(security))
        .route(KEY, get(key))
        .route(FAVICON, get(favicon))
        .with_state(state.clone())
}

async fn security(State(state): State<AppState>) -> Response {
    let (portal, email) = (&state.portal, &state.portal.brand.support.email);
    let expires = (portal.clock.now() + TimeDelta::days(180)).format("%Y-%m-%dT00:00:00Z");
    let address = &portal.public_url;
    text(format!(
        "Contact: mailto:{email}\nExpires: {expires}\nPreferred-Languages: fr, en\nCanonical: {address}{SECURITY}\n"
    ))
}

async fn key(State(state): State<AppState>) -> Response {
    text(format!("ed25519 {}\n", BASE64.encode(state.portal.keys.public_key().as_bytes())))
}

async fn favicon(State(state): State<AppState>) -> Response {
    (StatusCode::FOUND, [(header::LOCATION, state.site.assets.address("icons-common.svg"))]).into_response()
}

fn text(text: String) -> Response {
    ([(header::CACHE_CONTROL, "public, max-age=3600")], text).into_response()
}
