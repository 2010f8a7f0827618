//! `mon-compte work`: does the jobs, without serving.

use std::process::ExitCode;

use futures::FutureExt as _;
use services::job::work_loop;

use super::{Done, portal};
use crate::{
    config::Settings,
    metrics,
    shutdown::Shutdown,
    state::{Leaving, Worker},
};

/// The command.
pub async fn run(settings: &Settings) -> Done {
    let portal = portal(settings).await?;
    let shutdown = Shutdown::listen()?;
    if let Some(address) = settings.metrics.listen {
        metrics::listen(address, &portal, &Worker::default(), &Leaving::default())?;
    }
    tracing::info!("working");
    work_loop(portal.clone(), shutdown.told().map(drop)).await;
    portal.close().await?;
    Ok(ExitCode::SUCCESS)
}
