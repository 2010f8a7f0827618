//! The built files: sent as they were compressed at build time, and kept by browsers for good when their names tell what is in
//! them.

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse as _, Response},
};
use tower_http::services::ServeDir;

use crate::{
    AppState,
    site::{ADDRESS, Site},
};

/// Its addresses.
pub const PATH: &str = "/assets/{*path}";

/// Longest address of a file.
const LONGEST_PATH: usize = 200;

const FOR_GOOD: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// The addresses.
pub fn routes(state: &AppState) -> Router {
    let files =
        ServeDir::new(&state.site.root).append_index_html_on_directories(false).precompressed_br().precompressed_gzip();
    Router::new().nest_service(ADDRESS.trim_end_matches('/'), files).layer(from_fn_with_state(state.site.clone(), keep))
}

/// Says how long the file may be kept.
async fn keep(State(site): State<Site>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    // No file of ours has such a name, and the disk would call it a fault.
    if path.len() > LONGEST_PATH {
        return StatusCode::NOT_FOUND.into_response();
    }
    let hashed = site.is_hashed(path.strip_prefix(ADDRESS).unwrap_or(path));
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, if found && hashed { FOR_GOOD } else { ASK_AGAIN });
    if found && hashed {
        // Kept for good, it is never asked for again: by what to recognise it is of no use.
        for name in [header::LAST_MODIFIED, header::ETAG, header::ACCEPT_RANGES] {
            headers.remove(name);
        }
    }
    response
}
