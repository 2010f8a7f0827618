//! A fault that passes by itself is no error of the program: the answer says when to come back, and why it is none now.

use app::shell::Outage;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use services::FaultKind;

/// When to come back, in seconds: a database that is restarted is back by then.
const LATER: HeaderValue = HeaderValue::from_static("30");

/// Gives the answer that failed for such a fault its status, and the page its reason.
pub fn mark(response: &mut Response, kind: FaultKind) {
    let Some(outage) = Outage::of(kind) else { return };
    if response.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return;
    }
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    response.headers_mut().entry(header::RETRY_AFTER).or_insert(LATER);
    response.extensions_mut().insert(outage);
}
