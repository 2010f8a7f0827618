//! `mon-compte health`: asks the process on this machine whether it is ready, for a container that has no other program in it.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    process::ExitCode,
    time::Duration,
};

use super::{Done, Stop, console::say};
use crate::{config::Settings, routes::READY};

/// Longer than a ready process takes, shorter than who asks waits.
const PATIENCE: Duration = Duration::from_secs(5);

/// The command.
pub async fn run(settings: &Settings) -> Done {
    let address = address(settings)?;
    // It asks this machine, by an address that no certificate names.
    let client = reqwest::Client::builder().timeout(PATIENCE).tls_danger_accept_invalid_certs(true).no_proxy().build();
    let client = client.map_err(|error| Stop(error.to_string()))?;
    let Ok(answer) = client.get(&address).send().await else {
        say(&format!("nobody answers at {address}"));
        return Ok(ExitCode::from(1));
    };
    let ready = answer.status().is_success();
    say(&answer.text().await.unwrap_or_default());
    Ok(if ready { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Where it is asked: at the address of the numbers, which every kind of process may have, or else at the first of the portal's own.
fn address(settings: &Settings) -> Result<String, Stop> {
    if let Some(address) = settings.metrics.listen {
        return Ok(format!("http://{}{READY}", here(address)));
    }
    let first = settings.listen.addresses().first().ok_or_else(|| Stop("listen: there is no address".to_owned()))?;
    let scheme = if settings.tls.is_set() { "https" } else { "http" };
    Ok(format!("{scheme}://{}{READY}", here(*first)))
}

/// Where who listens everywhere is reached from this machine.
fn here(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}
