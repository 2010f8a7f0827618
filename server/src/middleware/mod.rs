//! What every request passes through, from the outside in.
//!
//! Around everything: a number, a count, a line in the log, what is kept for all strangers, the headers that protect, fewer bytes, pages
//! instead of bare errors, a net under panics, the whole body soon and within its size, a place or none, a time limit. Around what depends on
//! who asks: the cross-site check, the client's address, the session, and no copies kept. Around signed-in pages: the guard.
//!
//! Each of them is a *step*: a function that is handed the request and what stands inside it. Steps that always stand together are nested
//! here and make one layer: a layer of axum's costs what several steps do, each time that a request is asked whether it has ended
//! (measured: docs/decisions/0016). To add one: a file with its verb, its place in one of the nests below, its sentence in `tests/`.

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
mod kept;
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

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    middleware::Next,
    response::Response,
};

use self::{
    access_log::log,
    authenticate::authenticate,
    call_status::tell,
    catch_panic::catch,
    clean_address::{answer_form, clean},
    copies::allow,
    crowd::admit,
    gather::gather,
    guard::{guard, pass_by, staff_guard},
    in_time::answer,
    kept::keep,
    leaving::part,
    measure::measure,
    no_store::mark,
    one_pointer::{step, step_with},
    problem::explain,
    rate_limit::{Buckets, limit},
    request_number::number,
    security_headers::protect,
};
use crate::AppState;

pub(crate) use crowd::Places;
pub(crate) use guard::{back_with, see_other};
pub(crate) use problem::Reader;
pub(crate) use request_number::{ANSWERED, incident_of};
pub(crate) use security_headers::PageNonce;

/// Puts what every request passes through around the whole router. Streams are not compressed, whatever a browser accepts: each
/// would hold what a compressor needs for as long as it is open.
pub(crate) fn around(routes: Router, streams: Router, state: &AppState) -> Router {
    let inside = |router: Router| router.layer(DefaultBodyLimit::disable()).layer(step_with(state.clone(), inside));
    let routes = inside(routes).layer(compress::layer());
    routes.merge(inside(streams)).layer(step_with(state.clone(), outside))
}

async fn outside(State(state): State<AppState>, request: Request, next: Next) -> Response {
    number(&state, request, |request| {
        measure(&state, request, |request| {
            log(request, |request| {
                part(&state.leaving, request, |request| {
                    keep(&state, request, |request| protect(&state, request, |request| next.run(request)))
                })
            })
        })
    })
    .await
}

async fn inside(State(state): State<AppState>, request: Request, next: Next) -> Response {
    explain(&state, request, |request| {
        catch(request, |request| {
            gather(&state.limits, request, |request| {
                admit(&state.places, request, |request| answer(&state.limits, request, |request| next.run(request)))
            })
        })
    })
    .await
}

/// Puts what depends on who asks around pages and server functions.
pub(crate) fn visited(router: Router, state: &AppState) -> Router {
    router.layer(step_with(state.clone(), visit)).layer(cross_site::refuse(state))
}

async fn visit(State(state): State<AppState>, request: Request, next: Next) -> Response {
    mark(request, |request| {
        clean(request, |request| {
            client_address::find(&state, request, |request| authenticate(&state, request, |request| next.run(request)))
        })
    })
    .await
}

/// Puts the guard around pages that need a session.
pub(crate) fn guarded(router: Router) -> Router {
    router.layer(step(async |request, next: Next| guard(request, |request| next.run(request)).await))
}

/// Puts the guard around pages of the other side.
pub(crate) fn staff_guarded(router: Router) -> Router {
    router.layer(step(async |request, next: Next| staff_guard(request, |request| next.run(request)).await))
}

/// Says what browsers may keep of a customer's pages.
pub(crate) fn kept(router: Router, state: &AppState) -> Router {
    let step = async |State(state): State<AppState>, request, next: Next| {
        allow(&state, request, |request| next.run(request)).await
    };
    router.layer(step_with(state.clone(), step))
}

/// Sends who is signed in already past the ways in.
pub(crate) fn welcoming(router: Router) -> Router {
    router.layer(step(async |request, next: Next| pass_by(request, |request| next.run(request)).await))
}

/// Puts the limit of calls around what sends files.
pub(crate) fn sent(router: Router, state: &AppState) -> Router {
    let step = async |State(buckets): State<Buckets>, request, next: Next| {
        limit(&buckets, request, |request| next.run(request)).await
    };
    router.layer(step_with(Buckets::new(state.limits.api_per_minute), step))
}

/// Puts the limit of calls, the statuses of errors and the answers to plain forms around server functions.
pub(crate) fn called(router: Router, state: &AppState) -> Router {
    router.layer(step_with(Buckets::new(state.limits.api_per_minute), call))
}

async fn call(State(buckets): State<Buckets>, request: Request, next: Next) -> Response {
    tell(request, |request| answer_form(request, |request| limit(&buckets, request, |request| next.run(request)))).await
}
