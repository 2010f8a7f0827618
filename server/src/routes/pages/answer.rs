//! Answers with a page: begins its document, waits for what it shows, and sends it whole.
//!
//! The framework's own way makes a stream of pieces, which are put together again when the answer may only leave whole: half a dozen copies
//! of each page (docs/decisions/0021).

use std::{
    mem::take,
    sync::{Arc, PoisonError},
};

use app::{Page, WindowName, request::PathParts, shell::Document};
use axum::{
    body::Body,
    extract::{RawPathParams, Request},
    http::{HeaderValue, header},
    response::Response,
};
use leptos::{prelude::*, reactive::computed::ScopedFuture};
use leptos_axum::ResponseOptions;

use super::provide_visit;

/// Makes a page, and the answer of it.
pub async fn answer(
    begin: Arc<dyn Fn() -> Page + Send + Sync>,
    document: fn() -> Document,
    params: RawPathParams,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    let params: PathParts = params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let options = ResponseOptions::default();
    let owner = Owner::new_root(None);
    let page = owner.with(|| {
        provide_context(parts);
        provide_context(params);
        provide_context(options.clone());
        provide_context(WindowName::default());
        provide_visit();
        ScopedFuture::new_untracked(async move {
            let document = document();
            let page = begin().made().await;
            document(page)
        })
    });
    let text = page.await;
    owner.unset_with_forced_cleanup();
    respond(text, &options)
}

/// The text of a page, with the status and the headers that were asked for while it was made.
fn respond(text: String, options: &ResponseOptions) -> Response {
    let mut response = Response::new(Body::from(text));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    let mut asked = options.0.write().unwrap_or_else(PoisonError::into_inner);
    if let Some(status) = asked.status {
        *response.status_mut() = status;
    }
    response.headers_mut().extend(take(&mut asked.headers));
    response
}
