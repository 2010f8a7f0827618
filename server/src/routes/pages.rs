//! The pages, public, signed-in and of the other side, each kind with its own document around it.

use std::sync::{Arc, LazyLock};

use app::{
    PortalApp, PublicApp, StaffApp,
    request::Visit,
    shell::{portal_shell, public_shell, staff_shell},
};
use axum::{Router, http::request::Parts, routing::get};
use leptos::{nonce::Nonce, prelude::*};
use leptos_axum::{generate_route_list, render_app_async_with_context};

use crate::{AppState, middleware::PageNonce};

/// Public pages that only who is signed in may see: they end the first access, and are plain HTML like the rest of it.
const GUARDED: [&str; 1] = ["/inscription/donnees"];

/// The patterns of all applications' pages, asked of the framework once in the life of a process: while it is asked, no page of
/// the whole process loads its data, and one that is being rendered would wait for them until its time is over.
static PATHS: LazyLock<[Vec<String>; 3]> = LazyLock::new(|| {
    [generate_route_list(PublicApp), generate_route_list(PortalApp), generate_route_list(StaffApp)]
        .map(|routes| routes.iter().map(|route| route.path().to_owned()).collect())
});

/// The patterns of the public application's pages.
pub fn public_paths() -> Vec<String> {
    let [public, _, _] = &*PATHS;
    public.clone()
}

/// The patterns of the signed-in application's pages.
pub fn portal_paths() -> Vec<String> {
    let [_, portal, _] = &*PATHS;
    portal.clone()
}

/// The patterns of the pages of the other side.
pub fn staff_paths() -> Vec<String> {
    let [_, _, staff] = &*PATHS;
    staff.clone()
}

/// The pages for anyone.
pub fn public(_: &AppState) -> Router {
    serve_public(public_paths().into_iter().filter(|path| !is_guarded(path)))
}

/// The public pages for who is signed in.
pub fn guarded_public(_: &AppState) -> Router {
    serve_public(public_paths().into_iter().filter(|path| is_guarded(path)))
}

/// The signed-in pages.
pub fn portal(_: &AppState) -> Router {
    let page = || get(render_app_async_with_context(provide_visit, portal_shell));
    portal_paths().into_iter().fold(Router::new(), |router, path| router.route(&path, page()))
}

/// The pages of the other side.
pub fn staff(_: &AppState) -> Router {
    let page = || get(render_app_async_with_context(provide_visit, staff_shell));
    staff_paths().into_iter().fold(Router::new(), |router, path| router.route(&path, page()))
}

fn serve_public(paths: impl Iterator<Item = String>) -> Router {
    let page = || get(render_app_async_with_context(provide_visit, public_shell));
    paths.fold(Router::new(), |router, path| router.route(&path, page()))
}

fn is_guarded(path: &str) -> bool {
    GUARDED.contains(&path)
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
