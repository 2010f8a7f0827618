//! Answers a stranger with a page as it was rendered for another, where it says the same to both ([`crate::kept_pages`]).

use std::sync::Arc;

use app::request::{Cookie, CookieJar};
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use domain::locale::Locale;

use super::{
    authenticate::spoken,
    security_headers::{PageNonce, policy},
};
use crate::{AppState, SAME_FOR_ALL};

/// What an answer's headers say of how it went to who asked for it: each reader's answer says its own.
const OF_THE_WAY: [HeaderName; 3] = [header::CONTENT_LENGTH, header::CONNECTION, header::VARY];

/// Answers with the page that is kept, or keeps the one that was rendered.
pub async fn keep(state: &AppState, mut request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let Some((path, locale)) = same_for_all(&request) else { return next(request).await };
    let brotli = reads_brotli(request.headers());
    if let Some(page) = state.pages.find(path, locale, brotli) {
        return page;
    }
    // It is compressed once it is kept, and not on the way here.
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let (parts, body) = next(request).await.into_parts();
    let nonce = parts.extensions.get::<PageNonce>().map(|nonce| Arc::clone(&nonce.0)).unwrap_or_default();
    let page = match to_bytes(body, usize::MAX).await {
        Ok(page) => page,
        Err(error) => {
            tracing::error!(%error, "a page could not be read");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let same = parts.status == StatusCode::OK && !parts.headers.contains_key(header::SET_COOKIE);
    if let Some(text) = str::from_utf8(&page).ok().filter(|_| same) {
        state.pages.keep(path, locale, for_everybody(text, &nonce).into(), of_the_page(&parts.headers));
        if let Some(page) = state.pages.find(path, locale, brotli) {
            return page;
        }
    }
    // What is not kept goes to who asked for it, as it is: an error, or a cookie.
    Response::from_parts(parts, Body::from(page))
}

/// Which page it is, and in which language, if it is the same for whoever asks so: a stranger, with no form left behind and no question in
/// the address, who takes it as one of the two ways that it is kept.
fn same_for_all(request: &Request) -> Option<(&'static str, Locale)> {
    let path = SAME_FOR_ALL.into_iter().find(|page| *page == request.uri().path())?;
    let cookies = CookieJar::read(request.headers());
    let stranger = cookies.text(Cookie::Session).is_none() && cookies.text(Cookie::Form).is_none();
    let alike = stranger && request.method() == Method::GET && request.uri().query().is_none();
    let headers = request.headers();
    let takes_it = reads_brotli(headers) || !headers.contains_key(header::ACCEPT_ENCODING);
    (alike && takes_it).then(|| (path, spoken(request.headers(), &cookies)))
}

/// Whether Brotli is among what is accepted without a reserve; anything else is left to who compresses for one reader.
fn reads_brotli(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|accepted| accepted.to_str().ok());
    accepted.is_some_and(|accepted| accepted.split(',').any(|one| one.trim() == "br"))
}

/// The headers that the page is kept with, those that protect among them: what may be loaded into it is said here, once for all its
/// readers.
fn of_the_page(headers: &HeaderMap) -> HeaderMap {
    let mut kept = headers.clone();
    for name in OF_THE_WAY {
        kept.remove(name);
    }
    if let Ok(policy) = HeaderValue::try_from(policy("'self'")) {
        kept.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    kept
}

/// The page without the nonce of who asked for it.
fn for_everybody(page: &str, nonce: &str) -> String {
    page.replace(&format!(" nonce=\"{nonce}\""), "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nonce_is_taken_out_wherever_it_stands() {
        let page = "<script src=\"a.js\" nonce=\"n1\"></script><p>n1</p><script src=\"b.js\" nonce=\"n1\"></script>";
        assert_eq!(for_everybody(page, "n1"), "<script src=\"a.js\"></script><p>n1</p><script src=\"b.js\"></script>");
        assert_eq!(for_everybody("<p>", "n1"), "<p>");
    }

    #[test]
    fn brotli_is_read_by_who_says_so_plainly() {
        let headers =
            |value: &'static str| [(header::ACCEPT_ENCODING, HeaderValue::from_static(value))].into_iter().collect();
        assert!(reads_brotli(&headers("gzip, deflate, br, zstd")));
        for other in ["gzip", "br;q=0, gzip", "*"] {
            assert!(!reads_brotli(&headers(other)), "{other}");
        }
        assert!(!reads_brotli(&HeaderMap::new()));
    }
}
