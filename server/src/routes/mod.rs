//! Every address that answers.
//!
//! *Visited* addresses know who asks: pages, server functions, papers. *Plain* ones are the same for everyone: files, probes,
//! what machines read. To add one: a file here, its place in `visited_routes` or `plain_routes`, its line in the table of
//! `tests/doors.rs` (which fails until it has one), and a guard if it is a customer's.

mod api;
pub(crate) mod brand;
mod certificate;
mod dev;
mod events;
pub(crate) mod files;
pub(crate) mod health;
mod installed;
mod invitation;
pub(crate) mod kept_file;
mod pages;
pub(crate) mod upload;
mod well_known;

use axum::{Router, http::StatusCode};

use crate::{AppState, middleware};

pub use api::doors;
pub(crate) use health::READY;

/// The whole portal, as a service.
pub fn router(state: &AppState) -> Router {
    let routes = visited_routes(state).merge(plain_routes(state));
    middleware::around(routes, events::routes(state), state)
}

/// The patterns of the addresses that are not server functions: what `tests/doors.rs` compares its table with.
pub fn patterns(development: bool) -> Vec<String> {
    let others = [
        certificate::PATH,
        invitation::PATH,
        kept_file::PATH,
        kept_file::PREVIEW,
        kept_file::STAFF_PATH,
        kept_file::STAFF_PREVIEW,
        upload::CUSTOMER,
        upload::STAFF,
        events::CUSTOMER,
        events::STAFF,
        brand::PATH,
        files::PATH,
        health::LIVE,
        health::READY,
        installed::FRENCH,
        installed::ENGLISH,
        installed::WORKER,
        well_known::ROBOTS,
        well_known::SECURITY,
        well_known::KEY,
        well_known::FAVICON,
    ];
    let dev = if development { dev::PATHS.as_slice() } else { &[] };
    pages::paths().chain(others).chain(dev.iter().copied()).map(ToOwned::to_owned).collect()
}

fn visited_routes(state: &AppState) -> Router {
    let kept = middleware::kept(pages::portal(state).merge(certificate::routes(state)), state);
    let customers = kept.merge(pages::guarded_public(state)).merge(kept_file::routes(state));
    let mut routes = middleware::welcoming(pages::public(state))
        .merge(middleware::guarded(customers))
        .merge(middleware::staff_guarded(pages::staff(state).merge(kept_file::staff_routes(state))))
        .merge(middleware::called(api::routes(state), state))
        .merge(middleware::sent(upload::routes(state), state))
        .merge(invitation::routes(state));
    if state.development {
        routes = routes.merge(dev::routes(state));
    }
    middleware::visited(routes.fallback(not_found), state)
}

fn plain_routes(state: &AppState) -> Router {
    brand::routes(state)
        .merge(files::routes(state))
        .merge(health::routes(state))
        .merge(installed::routes(state))
        .merge(well_known::routes(state))
}

async fn not_found() -> StatusCode {
    StatusCode::NOT_FOUND
}
