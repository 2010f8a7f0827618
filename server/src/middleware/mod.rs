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
mod one_pointer;
pub(crate) mod outage;
mod problem;
mod rate_limit;
mod request_number;
mod security_headers;
mod sending;

use std::sync::Arc;

use axum::{Router, extract::DefaultBodyLimit};
use tower::ServiceBuilder;

use self::one_pointer::{step, step_with};
use crate::AppState;

pub(crate) use guard::{back_with, see_other};
pub(crate) use problem::Reader;
pub(crate) use request_number::incident_of;
pub(crate) use security_headers::PageNonce;

/// Puts what every request passes through around the whole router. Streams are not compressed, whatever a browser accepts: each
/// would hold what a compressor needs for as long as it is open.
pub(crate) fn around(routes: Router, streams: Router, state: &AppState) -> Router {
    let limits = &state.limits;
    let inside = ServiceBuilder::new()
        .layer(step_with(state.clone(), problem::explain))
        .layer(step(catch_panic::catch))
        .layer(step_with(Arc::clone(limits), gather::gather))
        .layer(step_with(crowd::Places::new(limits.requests_at_once, limits.uploads_at_once), crowd::admit))
        .layer(step_with(Arc::clone(limits), in_time::answer))
        .layer(DefaultBodyLimit::disable());
    let outside = ServiceBuilder::new()
        .layer(step_with(state.clone(), request_number::number))
        .layer(step(measure::measure))
        .layer(step(access_log::log))
        .layer(step_with(state.clone(), security_headers::protect))
        .layer(step_with(state.leaving.clone(), leaving::part));
    let routes = routes.layer(inside.clone()).layer(compress::layer());
    routes.merge(streams.layer(inside)).layer(outside)
}

/// Puts what depends on who asks around pages and server functions.
pub(crate) fn visited(router: Router, state: &AppState) -> Router {
    let inside = ServiceBuilder::new()
        .layer(step(no_store::mark))
        .layer(step(clean_address::clean))
        .layer(step_with(state.clone(), client_address::find))
        .layer(step_with(state.clone(), authenticate::authenticate));
    router.layer(inside).layer(cross_site::refuse(state))
}

/// Puts the guard around pages that need a session.
pub(crate) fn guarded(router: Router) -> Router {
    router.layer(step(guard::guard))
}

/// Puts the guard around pages of the other side.
pub(crate) fn staff_guarded(router: Router) -> Router {
    router.layer(step(guard::staff_guard))
}

/// Says what browsers may keep of a customer's pages.
pub(crate) fn kept(router: Router, state: &AppState) -> Router {
    router.layer(step_with(state.clone(), copies::allow))
}

/// Sends who is signed in already past the ways in.
pub(crate) fn welcoming(router: Router) -> Router {
    router.layer(step(guard::pass_by))
}

/// Puts the limit of calls around what sends files.
pub(crate) fn sent(router: Router, state: &AppState) -> Router {
    router.layer(step_with(rate_limit::Buckets::new(state.limits.api_per_minute), rate_limit::limit))
}

/// Puts the limit of calls, the statuses of errors and the answers to plain forms around server functions.
pub(crate) fn called(router: Router, state: &AppState) -> Router {
    router.layer(
        ServiceBuilder::new()
            .layer(step(call_status::tell))
            .layer(step(clean_address::answer_form))
            .layer(step_with(rate_limit::Buckets::new(state.limits.api_per_minute), rate_limit::limit)),
    )
}
