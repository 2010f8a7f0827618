//! Nothing of an error is ever in an address.
//!
//! The framework answers a plain form whose server function failed by a redirect to the page before, with the error in the
//! query: there it would be kept in histories, and read back from links that somebody else wrote. It is taken out of what we
//! answer, and a request that brings one is sent to the clean address.

use std::sync::Arc;

use app::request::Visit;
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderValue, Method, StatusCode, Uri, header},
    response::Response,
};

use super::guard::see_other;

/// Sends a request that brings an error in its query to the address without it.
pub async fn clean(request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    match request.uri().query() {
        Some(query) if reads && names_an_error(query) => see_other(&path_without_error(request.uri())),
        _ => next(request).await,
    }
}

/// Makes the answer to a plain form a redirect within this site, without an error in it. Where a fault left nothing to go back to,
/// it is a bare error, which becomes a page: the form that was posted would say nothing of what happened to it.
pub async fn answer_form(request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let met = request.extensions().get::<Arc<Visit>>().map(|visit| visit.met.clone());
    let mut response = next(request).await;
    if met.is_some_and(|met| met.fault().is_some()) && leads_to_an_error(&response) {
        return bare(response);
    }
    let location = response.headers().get(header::LOCATION).and_then(|location| location.to_str().ok());
    if let Some(cleaned) = location.and_then(cleaned)
        && let Ok(location) = HeaderValue::try_from(cleaned)
    {
        response.headers_mut().insert(header::LOCATION, location);
    }
    if response.status() == StatusCode::FOUND {
        *response.status_mut() = StatusCode::SEE_OTHER;
    }
    response
}

fn leads_to_an_error(response: &Response) -> bool {
    let location = response.headers().get(header::LOCATION).and_then(|location| location.to_str().ok());
    location.and_then(|location| location.split_once('?')).is_some_and(|(_, query)| names_an_error(query))
}

/// The same answer without its redirect: the cookies that it gives and takes still count.
fn bare(response: Response) -> Response {
    let (mut parts, _) = response.into_parts();
    parts.status = StatusCode::INTERNAL_SERVER_ERROR;
    for name in [header::LOCATION, header::CONTENT_TYPE, header::CONTENT_LENGTH] {
        parts.headers.remove(name);
    }
    Response::from_parts(parts, Body::empty())
}

/// The address to go to instead; none when it is one of ours, and clean.
fn cleaned(location: &str) -> Option<String> {
    let inside = location.starts_with('/') && !location.starts_with("//") && !location.contains('\\');
    if inside && !location.split_once('?').is_some_and(|(_, query)| names_an_error(query)) {
        return None;
    }
    Some(location.parse::<Uri>().map_or_else(|_| "/".to_owned(), |uri| path_without_error(&uri)))
}

fn path_without_error(uri: &Uri) -> String {
    // A path that begins with two slashes, of either kind, would be read as another host.
    let path = format!("/{}", uri.path().trim_start_matches(['/', '\\']));
    let kept: Vec<&str> =
        uri.query().unwrap_or_default().split('&').filter(|pair| !is_error(pair) && !pair.is_empty()).collect();
    if kept.is_empty() { path } else { format!("{path}?{}", kept.join("&")) }
}

fn names_an_error(query: &str) -> bool {
    query.split('&').any(is_error)
}

fn is_error(pair: &str) -> bool {
    matches!(pair.split('=').next(), Some("__err" | "__path"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_taken_out_and_the_rest_stays() {
        let location = "http://localhost:3000/verifier?a=1&__path=%2Fapi%2Fx&b=2&__err=abc";
        assert_eq!(cleaned(location).as_deref(), Some("/verifier?a=1&b=2"));
        assert_eq!(cleaned("/contact?__err=abc").as_deref(), Some("/contact"));
        assert_eq!(cleaned("/contact?a=1"), None);
    }

    #[test]
    fn a_redirect_never_leaves_this_site() {
        for (location, inside) in [
            ("//evil.example/x", "/evil.example/x"),
            ("https://evil.example//x", "/x"),
            ("https://evil.example", "/"),
            ("/\\evil.example", "/evil.example"),
        ] {
            assert_eq!(cleaned(location).as_deref(), Some(inside), "{location}");
        }
    }
}
