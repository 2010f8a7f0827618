//! The probes: whether the process lives, and whether it can serve.
//!
//! An answer says which part is not ready, which changes the database lacks, and which program this is: its sources are public.
//! It says nothing else, because anyone may ask.

use axum::{
    Json, Router,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use migration::pending;
use serde::Serialize;
use services::{Portal, job::is_stuck, store};

use crate::{
    AppState, build_info,
    state::{Leaving, Worker},
};

/// Whether the process lives.
pub const LIVE: &str = "/livez";
/// Whether it can serve.
pub const READY: &str = "/readyz";

/// The addresses.
pub fn routes(state: &AppState) -> Router {
    of_process(&state.portal, &state.worker, &state.leaving)
}

/// The same, of any process of the portal: one that serves nothing is watched too.
pub fn of_process(portal: &Portal, worker: &Worker, leaving: &Leaving) -> Router {
    let state = (portal.clone(), worker.clone(), leaving.clone());
    Router::new().route(LIVE, get(live)).route(READY, get(ready)).with_state(state)
}

async fn live() -> Response {
    answer(StatusCode::OK, &About::now("live"))
}

async fn ready(State((portal, worker, leaving)): State<(Portal, Worker, Leaving)>) -> Response {
    let about = look(&portal, &worker, &leaving).await;
    if about.status == READY_SAYS {
        return answer(StatusCode::OK, &about);
    }
    tracing::warn!(missing = about.status, pending = about.pending.len(), "not ready");
    answer(StatusCode::SERVICE_UNAVAILABLE, &about)
}

const READY_SAYS: &str = "ready";

/// What a probe is told.
#[derive(Debug, Serialize)]
struct About {
    /// `live`, `ready`, or the part that is not.
    status: &'static str,
    /// The version of this program.
    version: &'static str,
    /// The commit that it was built from, if its builder said.
    commit: Option<&'static str>,
    /// The names of the changes that the database still lacks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pending: Vec<String>,
    /// What is out of reach without keeping the process from serving: all of them share it, and nobody would answer anybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    away: Option<&'static str>,
}

impl About {
    fn now(status: &'static str) -> Self {
        Self { status, version: build_info::VERSION, commit: build_info::COMMIT, pending: Vec::new(), away: None }
    }
}

async fn look(portal: &Portal, worker: &Worker, leaving: &Leaving) -> About {
    if leaving.has_begun() {
        return About::now("ending");
    }
    match pending(&portal.db).await {
        Err(_) => return About::now("database"),
        Ok(pending) if !pending.is_empty() => return About { pending, ..About::now("migrations") },
        Ok(_) => {}
    }
    if worker.has_ended() || is_stuck(portal).await.unwrap_or(true) {
        return About::now("worker");
    }
    let away = (!store::look(portal).await).then_some("files");
    About { away, ..About::now(READY_SAYS) }
}

fn answer(status: StatusCode, about: &About) -> Response {
    (status, [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], Json(about)).into_response()
}
