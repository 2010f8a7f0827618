//! The server functions: what forms and hydrated pages call. Each has its own address, so that an unknown one is not found.

use axum::{
    Router,
    body::Body,
    http::{Method, Request},
    response::IntoResponse,
    routing::{MethodFilter, on},
};
use leptos::server_fn::axum::server_fn_paths;
use leptos_axum::handle_server_fns_with_context;

use super::pages::provide_visit;
use crate::AppState;

/// An address for each server function.
pub fn routes(_: &AppState) -> Router {
    server_fn_paths().fold(Router::new(), |router, (path, method)| match MethodFilter::try_from(method) {
        Ok(filter) => router.route(path, on(filter, call)),
        Err(_) => router,
    })
}

/// The server functions' addresses and methods, for the test that knocks at every door.
pub fn doors() -> Vec<(String, Method)> {
    server_fn_paths().map(|(path, method)| (path.to_owned(), method)).collect()
}

async fn call(request: Request<Body>) -> impl IntoResponse {
    handle_server_fns_with_context(provide_visit, request).await
}
