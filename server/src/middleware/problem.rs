//! A page instead of a bare error, in the reader's language: what happened, what to do, and the number to quote.
//!
//! Layers and handlers answer a bare status; here it becomes a page, once, for whoever asked for one. Who asked for data gets the
//! status alone.

use app::{
    request::CookieJar,
    shell::{Outage, Problem, problem_page},
};
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use domain::locale::Locale;

use super::{authenticate::spoken, incident_of};
use crate::{AppState, site};

/// The reader's language, left on the answer by who has found it.
#[derive(Debug, Clone, Copy)]
pub struct Reader(pub Locale);

/// Puts a page in the place of a bare error.
pub async fn explain(state: &AppState, request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let wanted = wants_a_page(request.uri().path(), request.headers());
    let fallback = spoken(request.headers(), &CookieJar::read(request.headers()));
    let incident = incident_of(request.extensions());
    let response = next(request).await;
    if !wanted || !is_bare(&response) {
        return response;
    }
    let locale = response.extensions().get::<Reader>().map_or(fallback, |reader| reader.0);
    let outage = response.extensions().get::<Outage>().copied();
    let problem = Problem { status: response.status().as_u16(), outage, incident: &incident };
    let page = problem_page(problem, locale, &state.site.assets, &state.portal.brand);
    as_page(response, locale, page)
}

/// The same answer with a page in it: what else its headers say still holds (`Allow`, `Retry-After`).
fn as_page(response: Response, locale: Locale, page: String) -> Response {
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    parts.headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(locale.tag()));
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Response::from_parts(parts, Body::from(page))
}

fn is_bare(response: &Response) -> bool {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("text/plain");
    let error = status.is_client_error() || status.is_server_error();
    error && status != StatusCode::UNAUTHORIZED && kind.starts_with("text/plain")
}

/// Whether a person will look at the answer.
fn wants_a_page(path: &str, headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT).and_then(|accepted| accepted.to_str().ok());
    let file = path.starts_with(site::ADDRESS);
    !file && accepted.is_some_and(|accepted| accepted.contains("text/html"))
}
