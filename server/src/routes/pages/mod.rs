//! The pages, public, signed-in and of the other side, each kind with its own document around it.

mod answer;

use std::sync::Arc;

use app::{PageRoute, portal_pages, public_pages, request::Visit, shell, staff_pages};
use axum::{
    Router,
    extract::{RawPathParams, Request},
    http::request::Parts,
    routing::get,
};
use leptos::{nonce::Nonce, prelude::*};

use self::answer::answer;
use crate::{AppState, middleware::PageNonce};

/// Public pages that only who is signed in may see: they end the first access, and are plain HTML like the rest of it.
const GUARDED: [&str; 1] = ["/inscription/donnees"];

/// The patterns of all pages.
pub fn paths() -> impl Iterator<Item = &'static str> {
    public_pages().into_iter().chain(portal_pages()).chain(staff_pages()).map(|page| page.path)
}

/// The pages for anyone.
pub fn public(_: &AppState) -> Router {
    serve(public_pages().into_iter().filter(|page| !GUARDED.contains(&page.path)), shell::public_document)
}

/// The public pages for who is signed in.
pub fn guarded_public(_: &AppState) -> Router {
    serve(public_pages().into_iter().filter(|page| GUARDED.contains(&page.path)), shell::public_document)
}

/// The signed-in pages.
pub fn portal(_: &AppState) -> Router {
    serve(portal_pages(), shell::portal_document)
}

/// The pages of the other side.
pub fn staff(_: &AppState) -> Router {
    serve(staff_pages(), shell::staff_document)
}

fn serve(pages: impl IntoIterator<Item = PageRoute>, document: fn() -> shell::Document) -> Router {
    pages.into_iter().fold(Router::new(), |router, PageRoute { path, begin }| {
        let page = move |params: RawPathParams, request: Request| answer(Arc::clone(&begin), document, params, request);
        router.route(path, get(page))
    })
}

/// Hands components what the middleware has found out. Server functions called while a page is rendered read the same.
pub fn provide_visit() {
    let Some(parts) = use_context::<Parts>() else { return };
    if let Some(visit) = parts.extensions.get::<Arc<Visit>>() {
        provide_context(Arc::clone(visit));
        provide_context(visit.locale);
        provide_context(visit.assets.clone());
        provide_context(visit.form.clone());
    }
    if let Some(nonce) = parts.extensions.get::<PageNonce>() {
        provide_context(Nonce::from_value(nonce.0.as_ref()));
    }
}
