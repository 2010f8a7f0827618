//! The headers by which a browser protects the reader, on every answer.
//!
//! Scripts run by the request's own nonce only; what they load is trusted through them. There is no inline style, no frame, no
//! other origin. An answer that needs less (a letter shown in development) brings its own policy, and keeps it.
//!
//! What a page is made of (style sheets, fonts, pictures, programs) is never a page itself: it gets the few headers that still
//! mean something there, because a first visit has a dozen of them and each header is sent with every one.

use std::sync::Arc;

use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    response::Response,
};
use data_encoding::BASE64URL_NOPAD;

use crate::{AppState, routes::brand, site};

/// The nonce of the scripts of this answer.
#[derive(Debug, Clone)]
pub struct PageNonce(pub Arc<str>);

const PERMISSIONS: &str =
    "browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

const ALWAYS: [(HeaderName, &str); 2] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

const PAGES: [(HeaderName, &str); 4] = [
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Of a drawing that is opened by itself: it is a document, and could have scripts in it.
const DRAWING_POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'");

/// Draws the nonce and adds the headers. The answer says which nonce it was, for who keeps it for others.
pub async fn protect(state: &AppState, mut request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    // Without a nonce no script runs, and pages work without scripts.
    let nonce =
        state.portal.random.passing_bytes::<16>().map(|bytes| BASE64URL_NOPAD.encode(&bytes)).unwrap_or_default();
    let nonce = PageNonce(nonce.into());
    request.extensions_mut().insert(nonce.clone());
    let part = is_part(request.uri().path());
    let mut response = next(request).await;
    response.extensions_mut().insert(nonce.clone());
    let part = part && response.status().is_success();
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if part {
        if headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "image/svg+xml") {
            headers.insert(header::CONTENT_SECURITY_POLICY, DRAWING_POLICY);
        }
        return response;
    }
    for (name, value) in PAGES {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if state.https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000"));
    }
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY)
        && let Ok(policy) = HeaderValue::try_from(policy(&by_nonce(&nonce.0)))
    {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// Whether an address is of something that pages are made of.
fn is_part(path: &str) -> bool {
    path.starts_with(site::ADDRESS) || path == brand::PATH
}

/// What may be loaded, where these scripts may run.
pub fn policy(scripts: &str) -> String {
    format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'"
    )
}

fn by_nonce(nonce: &str) -> String {
    if nonce.is_empty() { "'none'".to_owned() } else { format!("'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'") }
}
