//! The address at which the numbers are asked for, and the probes with them: a process that only works through the jobs has no other.

use std::{
    net::{SocketAddr, TcpListener},
    time::Duration,
};

use axum::{Router, extract::State, http::header, response::IntoResponse, routing::get};
use metrics_exporter_prometheus::{BuildError, PrometheusHandle};
use services::Portal;
use thiserror::Error;

use super::{begin, recorder, state::look};
use crate::{
    routes::health,
    state::{Leaving, Worker},
};

/// Where the numbers are.
const PATH: &str = "/metrics";

/// How often what was measured is put together, should nobody ask.
const TIDIED_EVERY: Duration = Duration::from_secs(10);

/// Why nobody can ask.
#[derive(Debug, Error)]
pub enum MetricsError {
    /// The address is taken.
    #[error("metrics.listen: {address} cannot be taken: {error}")]
    Listen {
        /// Which.
        address: SocketAddr,
        /// Why.
        error: std::io::Error,
    },
    /// The recorder.
    #[error("metrics: {0}")]
    Recorder(#[from] BuildError),
    /// There is one already.
    #[error("metrics: a recorder was begun already")]
    Twice,
}

/// Begins to count, and answers at an address until the process ends.
pub fn listen(address: SocketAddr, portal: &Portal, worker: &Worker, leaving: &Leaving) -> Result<(), MetricsError> {
    let failed = |error| MetricsError::Listen { address, error };
    let listener = TcpListener::bind(address).map_err(failed)?;
    let recorder = recorder()?;
    let handle = recorder.handle();
    metrics::set_global_recorder(recorder).map_err(|_| MetricsError::Twice)?;
    begin(portal);
    tokio::spawn(tidy(handle.clone()));
    let service = router(portal, worker, leaving, handle).into_make_service();
    let server = axum_server::from_tcp(listener).map_err(failed)?;
    tokio::spawn(async move {
        if let Err(error) = server.serve(service).await {
            tracing::error!(%error, "the numbers cannot be asked for any more");
        }
    });
    Ok(())
}

/// What answers there.
pub fn router(portal: &Portal, worker: &Worker, leaving: &Leaving, handle: PrometheusHandle) -> Router {
    let numbers = Router::new().route(PATH, get(numbers)).with_state((portal.clone(), handle));
    numbers.merge(health::of_process(portal, worker, leaving))
}

async fn numbers(State((portal, handle)): State<(Portal, PrometheusHandle)>) -> impl IntoResponse {
    look(&portal).await;
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], handle.render())
}

async fn tidy(handle: PrometheusHandle) {
    loop {
        tokio::time::sleep(TIDIED_EVERY).await;
        handle.run_upkeep();
    }
}
