//! What stands inside a layer, as one pointer.
//!
//! A layer of `axum::middleware` copies all that is inside it for each request, and so does each layer around it: of a dozen, the
//! innermost is copied a dozen times. With a pointer in between, each is copied once (measured: docs/MEASURES.md).

use std::{
    convert::Infallible,
    sync::Arc,
    task::{Context, Poll},
};

use axum::{
    extract::Request,
    middleware::{FromFnLayer, from_fn, from_fn_with_state},
};
use tower::{Layer, Service};

/// A layer made of a function.
pub fn step<F, T>(f: F) -> (FromFnLayer<F, (), T>, OnePointer) {
    (from_fn(f), OnePointer)
}

/// A layer made of a function that is handed something.
pub fn step_with<F, S, T>(state: S, f: F) -> (FromFnLayer<F, S, T>, OnePointer) {
    (from_fn_with_state(state, f), OnePointer)
}

/// Puts what is inside behind a pointer.
#[derive(Debug, Clone, Copy)]
pub struct OnePointer;

impl<S> Layer<S> for OnePointer {
    type Service = Pointed<S>;

    fn layer(&self, inner: S) -> Pointed<S> {
        Pointed(Arc::new(inner))
    }
}

/// A service behind a pointer. It is always ready, as every service of axum's is.
#[derive(Debug)]
pub struct Pointed<S>(Arc<S>);

impl<S> Clone for Pointed<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<S: Service<Request, Error = Infallible> + Clone> Service<Request> for Pointed<S> {
    type Response = S::Response;
    type Error = Infallible;
    type Future = S::Future;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> S::Future {
        S::clone(&self.0).call(request)
    }
}
