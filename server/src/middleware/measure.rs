//! Counts each request by its route's pattern, and how long it took: see `crate::metrics`.
//!
//! The method and the pattern are from closed sets: whatever a stranger types, there are only so many rows.

use std::time::Instant;

use axum::{
    extract::{MatchedPath, Request},
    http::Method,
    response::Response,
};
use metrics::{Gauge, counter, gauge, histogram};

use crate::{
    AppState,
    metrics::{DURATION, IN_FLIGHT, REQUESTS},
    routes::{files, health},
    site::ADDRESS,
};

/// Counts the request once it is answered, where somebody asks for the counts.
pub async fn measure(state: &AppState, request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    if !state.watched.counted {
        return next(request).await;
    }
    let method = known(request.method());
    let route = Route::of(&request).pattern().to_owned();
    let inside = Inside::enter();
    let begun = Instant::now();
    let response = next(request).await;
    drop(inside);
    let status = response.status().as_u16().to_string();
    counter!(REQUESTS.name, "method" => method, "route" => route.clone(), "status" => status).increment(1);
    // The probes come by the clock, whatever the load: they would only hide what people wait for.
    if route != health::LIVE && route != health::READY {
        histogram!(DURATION.name, "route" => route).record(begun.elapsed().as_secs_f64());
    }
    response
}

/// One of the requests that are being answered. A client that goes away ends its request without an answer.
struct Inside(Gauge);

impl Inside {
    fn enter() -> Self {
        let count = gauge!(IN_FLIGHT.name);
        count.increment(1.0);
        Self(count)
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        self.0.decrement(1.0);
    }
}

/// The pattern of the route that answers.
pub enum Route {
    /// As it was matched.
    Matched(MatchedPath),
    /// Of what stands below an address.
    Below(&'static str),
}

impl Route {
    /// Whose it is. A service that stands below an address has no pattern: files are known by theirs.
    pub fn of(request: &Request) -> Self {
        match request.extensions().get::<MatchedPath>() {
            Some(matched) => Self::Matched(matched.clone()),
            None if request.uri().path().starts_with(ADDRESS) => Self::Below(files::PATH),
            None => Self::Below("(none)"),
        }
    }

    /// The pattern.
    pub fn pattern(&self) -> &str {
        match self {
            Self::Matched(matched) => matched.as_str(),
            Self::Below(pattern) => pattern,
        }
    }
}

fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}
