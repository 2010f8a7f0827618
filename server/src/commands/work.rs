//! `mon-compte work`: does the jobs, without serving.

use std::process::ExitCode;

use futures::FutureExt as _;
use services::job::work_loop;

use super::{Done, close, portal};
use crate::{config::Settings, shutdown::Shutdown};

/// The command.
pub async fn run(settings: &Settings) -> Done {
    let portal = portal(settings).await?;
    let shutdown = Shutdown::listen()?;
    tracing::info!("working");
    work_loop(portal.clone(), shutdown.told().map(drop)).await;
    close(portal).await?;
    Ok(ExitCode::SUCCESS)
}
