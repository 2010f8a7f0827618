//! Requests per second of the portal's pages, beside a bare server that shows the same facts (`server/benches/bare.rs`).
//!
//! Both run at once on one and the same core, each loaded in turn, so that whatever the machine does meanwhile happens to both; the
//! load comes from the other cores. What counts is the ratio, and of the ratios of all rounds the median. The customer has fifty
//! contracts, in a SQLite file; the release build answers.

mod data;
mod load;
mod server;

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use serde::Deserialize;

use self::{
    data::{Data, OWN_CONTRACT},
    load::{Load, Round},
    server::Server,
};
use crate::steps::Steps;
use crate::tools::debian;
use crate::{build, process};

/// How long and how often.
#[derive(Args)]
pub struct Options {
    /// Rounds for each page
    #[arg(long, default_value_t = 7)]
    rounds: usize,
    /// Seconds of each round
    #[arg(long, default_value_t = 3)]
    seconds: u32,
    /// Connections kept open
    #[arg(long, default_value_t = 16)]
    connections: u32,
}

/// Where the portal's release build is.
const PORTAL: &str = "target/release/mon-compte";

/// Builds both servers, fills a database, loads them in turn, prints a table.
pub fn serve(options: &Options) -> anyhow::Result<()> {
    let mut steps = Steps::start();
    steps.step("Tools", build::tools_needed)?;
    debian::wrk()?;
    steps.step("Browser parts", || build::browser_parts(build::Options::small()))?;
    let bare = steps.step("Servers", build_servers)?;
    let data = steps.step("Fifty contracts", || Data::fill(PORTAL.as_ref()))?;
    steps.step("Rounds", || measure(options, &data, &bare))
}

/// Builds the portal and the bare server; where the latter is.
fn build_servers() -> anyhow::Result<PathBuf> {
    let release = ["build", "--release", "--package", "server"];
    process::run(process::cargo().args(release).args(["--bin", "mon-compte", "--bench", "bare"]))?;
    let mut told = process::cargo();
    let told = process::capture(told.args(release).args(["--bench", "bare", "--message-format", "json", "--quiet"]))?;
    let built = told.lines().filter_map(|line| serde_json::from_str::<Built>(line).ok());
    built
        .filter(|built| built.target.name == "bare")
        .find_map(|built| built.executable)
        .context("cargo does not say where the bare server is")
}

/// A line of what Cargo says of its work.
#[derive(Deserialize)]
struct Built {
    target: Target,
    executable: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

fn measure(options: &Options, data: &Data, bare: &Path) -> anyhow::Result<()> {
    let portal = Server::start(Path::new(PORTAL), &["serve", "--no-work"], data, "/connexion")?;
    let bare = Server::start(bare, &[], data, "/connexion")?;
    let cookie = portal.sign_in(data)?;
    println!(
        "\n{:<12} {:>10} {:>10} {:>7} {:>9} {:>9} {:>9} {:>9}",
        "page", "portal/s", "bare/s", "ratio", "p50", "p99", "CPU", "bare CPU"
    );
    for (name, path) in [("sign-in", "/connexion"), ("contracts", "/contrats"), ("contract", OWN_CONTRACT)] {
        let load = Load { path, cookie: &cookie, seconds: options.seconds, connections: options.connections };
        // A round that does not count: caches fill, the allocator finds its size.
        load.run(&portal)?;
        load.run(&bare)?;
        let rounds = (0..options.rounds).map(|_| Ok((load.run(&portal)?, load.run(&bare)?)));
        print(name, &rounds.collect::<anyhow::Result<Vec<_>>>()?);
    }
    println!("\n{:<12} {:>10} {:>10}", "", "portal", "bare");
    println!("{:<12} {:>7.0} ms {:>7.0} ms", "start", portal.started_in_ms(), bare.started_in_ms());
    println!("{:<12} {:>6.1} MiB {:>6.1} MiB", "memory", portal.memory_mib()?, bare.memory_mib()?);
    Ok(())
}

fn print(name: &str, rounds: &[(Round, Round)]) {
    let of = |value: fn(&(Round, Round)) -> f64| median(rounds.iter().map(value).collect());
    println!(
        "{name:<12} {:>10.0} {:>10.0} {:>7.2} {:>6.2} ms {:>6.2} ms {:>6.0} µs {:>6.0} µs",
        of(|(portal, _)| portal.per_second),
        of(|(_, bare)| bare.per_second),
        of(|(portal, bare)| portal.per_second / bare.per_second),
        of(|(portal, _)| portal.median_ms),
        of(|(portal, _)| portal.slowest_ms),
        of(|(portal, _)| portal.cpu_us),
        of(|(_, bare)| bare.cpu_us),
    );
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bad_round_does_not_move_the_median() {
        assert!((median(vec![3.0, 1.0, 2.0, 900.0, 2.5]) - 2.5).abs() < f64::EPSILON);
    }
}
