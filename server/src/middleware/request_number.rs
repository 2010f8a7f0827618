//! A number for each request: in the log, in the answer, and on the page when something went wrong.
//!
//! Lines of the log find the number of the request that they are written for by the task that writes them. A span would say it as well,
//! for a tenth of the work of a small answer (docs/decisions/0024): there is one where traces are collected, and nowhere else.

use std::sync::Arc;

use axum::{
    extract::{MatchedPath, Request},
    http::{Extensions, HeaderName, HeaderValue},
    response::Response,
};
use tokio::task_local;
use tracing::{Instrument as _, Span};

use crate::AppState;

/// The header that says the number.
const NUMBER: HeaderName = HeaderName::from_static("x-request-id");

task_local! {
    /// The number of the request that this task is answering.
    pub static ANSWERED: Arc<str>;
}

/// The number of a request, which is also the incident's.
#[derive(Debug, Clone)]
pub struct Incident(pub Arc<str>);

/// Numbers the request. A number that the client brings is not believed: it would end up in the log.
pub async fn number(state: &AppState, mut request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let portal = &state.portal;
    let number = portal.random.id(portal.clock.now()).unwrap_or_default().to_string();
    let incident: Arc<str> = number.as_str().into();
    request.extensions_mut().insert(Incident(Arc::clone(&incident)));
    let span = span(state, &number, &request);
    let mut response = ANSWERED.scope(incident, next(request).instrument(span)).await;
    if let Ok(value) = HeaderValue::try_from(number) {
        response.headers_mut().insert(NUMBER, value);
    }
    response
}

/// A trace is looked for by what was asked: the method, and the route's pattern. Where there are no traces, there is no span.
fn span(state: &AppState, number: &str, request: &Request) -> Span {
    if !state.watched.traced {
        return Span::none();
    }
    let route = request.extensions().get::<MatchedPath>().map_or("(none)", MatchedPath::as_str);
    let name = format!("{} {route}", request.method());
    tracing::info_span!("request", id = number, otel.name = name, otel.kind = "server", http.route = route)
}

/// The number of the request that these belong to.
pub fn incident_of(extensions: &Extensions) -> Arc<str> {
    extensions.get::<Incident>().map_or_else(|| Arc::from(""), |incident| Arc::clone(&incident.0))
}
