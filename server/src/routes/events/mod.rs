//! The streams of events: one for customers, one for the other side. A page holds one open and is told that something changed, by id.
//!
//! To listen is no use of a session, so these addresses stand outside of what looks at who asks, and ask for themselves. A layer
//! that counts or limits requests sees the head alone: what follows has left it.

mod open;
mod stream;
mod words;

use app::request::{Cookie, CookieJar};
use axum::{
    Router,
    body::Body,
    extract::{Query, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use domain::notification::Side;
use serde::Deserialize;
use services::{
    Fault,
    event::{Listener, Missed, Since, missed_since},
};

use crate::{AppState, middleware::outage};
use open::Open;

/// A customer's.
pub const CUSTOMER: &str = "/evenements";
/// The other side's.
pub const STAFF: &str = "/gestion/evenements";

/// What an answer says of itself: no copy, and no proxy that waits until there is more.
const HEADERS: [(HeaderName, HeaderValue); 3] = [
    (header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
];

/// The addresses.
pub fn routes(state: &AppState) -> Router {
    Router::new().route(CUSTOMER, get(customer)).route(STAFF, get(staff)).with_state(state.clone())
}

/// What is asked in the address: a browser cannot say a header of its own when it begins.
#[derive(Deserialize)]
struct Asked {
    /// The id under which the page was written.
    depuis: Option<String>,
    /// The last id that another window of this browser has heard.
    apres: Option<String>,
}

async fn customer(State(state): State<AppState>, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    answer(&state, &headers, &asked, Side::Customer).await
}

async fn staff(State(state): State<AppState>, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    answer(&state, &headers, &asked, Side::Staff).await
}

async fn answer(state: &AppState, headers: &HeaderMap, asked: &Asked, side: Side) -> Response {
    match begin(state, headers, asked, side).await {
        Ok(response) => response,
        Err(fault) => {
            tracing::error!(%fault, "a stream of events could not begin");
            let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
            outage::mark(&mut response, fault.kind());
            response
        }
    }
}

async fn begin(state: &AppState, headers: &HeaderMap, asked: &Asked, side: Side) -> Result<Response, Fault> {
    let cookie = match side {
        Side::Customer => Cookie::Session,
        Side::Staff => Cookie::StaffSession,
    };
    let Some(token) = CookieJar::read(headers).token(cookie) else { return Ok(refused()) };
    let portal = &state.portal;
    let Some(listener) = Listener::find(portal, token, side).await? else { return Ok(refused()) };
    let Some(open) = Open::admit(state, &listener) else { return Ok(crowded()) };
    let retry = words::retry(&portal.random)?;
    let Some(listening) = portal.hub.listen(listener) else {
        // This process is about to end, and another will answer.
        return Ok((HEADERS, retry).into_response());
    };
    let missed = match since(headers, asked) {
        Some(since) => missed_since(&listening.listener, portal, since).await?,
        None => Missed::Told(Vec::new()),
    };
    let first = retry + &words::missed(&missed, &words::here(portal)?);
    Ok((HEADERS, Body::from_stream(stream::stream(state, listening, open, first))).into_response())
}

/// From where to go on: what a browser says by itself when it connects again is the latest.
fn since(headers: &HeaderMap, asked: &Asked) -> Option<Since> {
    let said = headers.get("last-event-id").and_then(|id| id.to_str().ok()).filter(|id| !id.is_empty());
    let heard = said.or(asked.apres.as_deref());
    // What is not of our making is as good as too old.
    let heard = heard.map(|id| Since::Heard(id.parse().unwrap_or_default()));
    heard.or_else(|| Some(Since::Written(asked.depuis.as_deref()?.parse().unwrap_or_default())))
}

fn refused() -> Response {
    StatusCode::UNAUTHORIZED.into_response()
}

fn crowded() -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, HeaderValue::from_static("30"))]).into_response()
}
