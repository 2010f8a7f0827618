//! Says under which name, and for how long, a browser may keep a copy of a customer's page for when there is no network.
//!
//! The browser's own store of answers keeps none of them (`no-store`); only our worker does, and it keeps what bears this header
//! and nothing else (app/scripts/worker/copies.js).

use std::sync::Arc;

use app::request::Visit;
use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue},
    response::Response,
};
use services::account::copies_of;

use crate::AppState;

/// The header: `NAME;SECONDS`, or `none`, which has the worker forget what it kept.
pub const COPIES: HeaderName = HeaderName::from_static("offline-copies");

/// Adds the header.
pub async fn allow(state: &AppState, request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let value = request.extensions().get::<Arc<Visit>>().and_then(|visit| allowed(state, visit));
    let mut response = next(request).await;
    response.headers_mut().insert(COPIES, value.unwrap_or(HeaderValue::from_static("none")));
    response
}

fn allowed(state: &AppState, visit: &Visit) -> Option<HeaderValue> {
    let customer = visit.customer.as_ref().filter(|_| state.offline.worker)?;
    let copies = copies_of(customer, &state.portal, state.offline.hours)?;
    HeaderValue::try_from(format!("{};{}", copies.name, copies.seconds)).ok()
}
