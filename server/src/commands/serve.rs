//! `mon-compte serve`: listens, answers, does the jobs, and ends well.
//!
//! Told to end, it says so at `/readyz` while it still answers, then takes no new connection, lets requests and the current job
//! finish, and goes.

use std::{future::Future, net::SocketAddr, net::TcpListener, pin::Pin, process::ExitCode, time::Duration};

use axum_server::{
    Handle,
    accept::NoDelayAcceptor,
    tls_rustls::{RustlsAcceptor, RustlsConfig},
};
use clap::Args;
use futures::{FutureExt as _, future::try_join_all};
use services::{Portal, event::follow, job::work_loop};

use super::{Done, Stop, portal};
use crate::{
    AppState,
    compose::open_pages,
    config::{Listen, Settings},
    metrics, router,
    shutdown::{Shutdown, Told},
    site::Site,
    tls,
};

/// How to serve.
#[derive(Debug, Clone, Copy, Args)]
pub struct Options {
    /// Leaves the jobs to `mon-compte work`
    #[arg(long)]
    no_work: bool,
}

/// How often a moved clock is looked for.
const CLOCK_FOLLOWED_EVERY: Duration = Duration::from_millis(500);

/// How often a connection of HTTP/2 is asked whether its other end is still there.
const KEPT_ALIVE_EVERY: Duration = Duration::from_secs(30);

type Serving = Pin<Box<dyn Future<Output = std::io::Result<()>> + Send>>;

/// The command.
pub async fn run(settings: &Settings, options: Options) -> Done {
    let site = Site::load(&settings.site_root)?;
    let portal = open_pages(settings, portal(settings).await?).await?;
    // Signals are listened for before a door is open: whoever gets through it may send one.
    let shutdown = Shutdown::listen()?;
    let certificate = tls::load(&settings.tls).await?;
    let listeners = bind(&settings.listen)?;
    let state = AppState::new(settings, portal.clone(), site);
    if let Some(address) = settings.metrics.listen {
        metrics::listen(address, &portal, &state.worker, &state.leaving)?;
    }
    if settings.clock_moves() {
        tokio::spawn(follow_clock(portal.clone()));
    }
    let worker = (!options.no_work).then(|| {
        let (portal, worker, told) = (portal.clone(), state.worker.clone(), shutdown.clone().told());
        tokio::spawn(async move {
            // However it ends, by being told or by a panic, the probe learns of it.
            let _ended = Ended(worker);
            work_loop(portal, told.map(drop)).await;
        })
    });
    let follower = tokio::spawn(follow(portal.clone(), shutdown.clone().told().map(drop)));
    tracing::info!(address = settings.public_url, "serving");
    try_join_all(serving(settings, &state, listeners, certificate.as_ref(), &shutdown)?).await?;
    if let Some(worker) = worker {
        worker.await.map_err(|error| Stop(format!("the worker ended badly: {error}")))?;
    }
    follower.await.map_err(|error| Stop(format!("the follower of events ended badly: {error}")))?;
    portal.close().await?;
    tracing::info!("ended");
    Ok(ExitCode::SUCCESS)
}

/// Takes every address that was asked for, and those beside it that are free.
fn bind(listen: &Listen) -> Result<Vec<TcpListener>, Stop> {
    let asked = listen.addresses().iter().map(|address| {
        TcpListener::bind(address).map_err(|error| Stop(format!("listen: {address} cannot be taken: {error}")))
    });
    let mut listeners: Vec<TcpListener> = asked.collect::<Result<_, _>>()?;
    listeners.extend(listen.beside().into_iter().filter_map(|address| TcpListener::bind(address).ok()));
    Ok(listeners)
}

fn serving(
    settings: &Settings,
    state: &AppState,
    listeners: Vec<TcpListener>,
    certificate: Option<&RustlsConfig>,
    shutdown: &Shutdown,
) -> std::io::Result<Vec<Serving>> {
    let service = router(state).into_make_service_with_connect_info::<SocketAddr>();
    let mut all = Vec::new();
    for listener in listeners {
        let handle = Handle::new();
        tokio::spawn(end_when_told(handle.clone(), shutdown.clone(), state.clone()));
        let patience = settings.limits.header();
        let mut server = axum_server::from_tcp(listener)?.acceptor(NoDelayAcceptor::new()).handle(handle);
        server.http_builder().http1().header_read_timeout(patience);
        server.http_builder().http2().keep_alive_interval(KEPT_ALIVE_EVERY).keep_alive_timeout(patience);
        if certificate.is_none() {
            // Nothing says beforehand which HTTP it is, and to find out costs each connection 8 KiB for as long as it is open.
            let one = server.http_builder().clone().http1_only();
            *server.http_builder() = one;
        }
        let server = server.first_request_timeout(patience);
        let service = service.clone();
        all.push(match certificate {
            Some(certificate) => {
                let secured = RustlsAcceptor::new(certificate.clone()).handshake_timeout(patience);
                let server = server.map(|plain| secured.acceptor(plain));
                Box::pin(server.serve(service)) as Serving
            }
            None => Box::pin(server.serve(service)) as Serving,
        });
    }
    Ok(all)
}

async fn end_when_told(handle: Handle<SocketAddr>, shutdown: Shutdown, state: AppState) {
    let (told, limits) = (shutdown.told().await, &state.limits);
    state.leaving.begin();
    // Streams would never end by themselves: their pages find another process.
    state.portal.hub.close();
    // A connection that comes between a proxy's last look and the closed door would be lost.
    if told == Told::ByManager {
        tokio::time::sleep(limits.leaving()).await;
    }
    handle.graceful_shutdown(Some(limits.shutdown()));
}

/// Other processes move the clock too.
async fn follow_clock(portal: Portal) {
    loop {
        tokio::time::sleep(CLOCK_FOLLOWED_EVERY).await;
        if let Err(fault) = portal.clock.follow(&portal.db).await {
            tracing::warn!(%fault, "the clock could not be followed");
        }
    }
}

struct Ended(crate::state::Worker);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.ended();
    }
}
