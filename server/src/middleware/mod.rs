//! What every request passes through, from the outside in.
//!
//! Around everything: a number, a count, a line in the log, the headers that protect, fewer bytes, pages instead of bare errors, a net under panics,
//! the whole body soon and within its size, a place or none, a time limit. Around what depends on who asks: the cross-site check, the client's address, the
//! session, and no copies kept. Around signed-in pages: the guard. To add one: a file with its verb, its place in `around` or
//! `visited` below, its sentence in `tests/`.

mod access_log;
mod authenticate;
mod call_status;
mod catch_panic;
mod clean_address;
mod client_address;
mod compress;
mod copies;
mod cross_site;
mod crowd;
mod gather;
mod guard;
mod in_time;
mod leaving;
mod measure;
mod no_store;
pub(crate) mod outage;
mod problem;
mod rate_limit;
mod request_number;
mod security_headers;
mod sending;

use std::sync::Arc;

use axum::{Router, extract::DefaultBodyLimit, middleware::from_fn, middleware::from_fn_with_state};
use tower::ServiceBuilder;

use crate::AppState;

pub(crate) use guard::{back_with, see_other};
pub(crate) use problem::Reader;
pub(crate) use request_number::incident_of;
pub(crate) use security_headers::PageNonce;

/// Puts what every request passes through around the whole router.
pub(crate) fn around(router: Router, state: &AppState) -> Router {
    let limits = &state.limits;
    router.layer(
        ServiceBuilder::new()
            .layer(from_fn_with_state(state.clone(), request_number::number))
            .layer(from_fn(measure::measure))
            .layer(from_fn(access_log::log))
            .layer(from_fn_with_state(state.clone(), security_headers::protect))
            .layer(from_fn_with_state(state.leaving.clone(), leaving::part))
            .layer(compress::layer())
            .layer(from_fn_with_state(state.clone(), problem::explain))
            .layer(from_fn(catch_panic::catch))
            .layer(from_fn_with_state(Arc::clone(limits), gather::gather))
            .layer(from_fn_with_state(
                crowd::Places::new(limits.requests_at_once, limits.uploads_at_once),
                crowd::admit,
            ))
            .layer(from_fn_with_state(Arc::clone(limits), in_time::answer))
            .layer(DefaultBodyLimit::disable()),
    )
}

/// Puts what depends on who asks around pages and server functions.
pub(crate) fn visited(router: Router, state: &AppState) -> Router {
    let inside = ServiceBuilder::new()
        .layer(from_fn(no_store::mark))
        .layer(from_fn(clean_address::clean))
        .layer(from_fn_with_state(state.clone(), client_address::find))
        .layer(from_fn_with_state(state.clone(), authenticate::authenticate));
    router.layer(inside).layer(cross_site::refuse(state))
}

/// Puts the guard around pages that need a session.
pub(crate) fn guarded(router: Router) -> Router {
    router.layer(from_fn(guard::guard))
}

/// Puts the guard around pages of the other side.
pub(crate) fn staff_guarded(router: Router) -> Router {
    router.layer(from_fn(guard::staff_guard))
}

/// Says what browsers may keep of a customer's pages.
pub(crate) fn kept(router: Router, state: &AppState) -> Router {
    router.layer(from_fn_with_state(state.clone(), copies::allow))
}

/// Sends who is signed in already past the ways in.
pub(crate) fn welcoming(router: Router) -> Router {
    router.layer(from_fn(guard::pass_by))
}

/// Puts the limit of calls around what sends files.
pub(crate) fn sent(router: Router, state: &AppState) -> Router {
    router.layer(from_fn_with_state(rate_limit::Buckets::new(state.limits.api_per_minute), rate_limit::limit))
}

/// Puts the limit of calls, the statuses of errors and the answers to plain forms around server functions.
pub(crate) fn called(router: Router, state: &AppState) -> Router {
    router.layer(
        ServiceBuilder::new()
            .layer(from_fn(call_status::tell))
            .layer(from_fn(clean_address::answer_form))
            .layer(from_fn_with_state(rate_limit::Buckets::new(state.limits.api_per_minute), rate_limit::limit)),
    )
}
