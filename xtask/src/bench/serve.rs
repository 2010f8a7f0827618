//! Requests per second of the portal's pages, beside a bare server that shows the same facts (`server/benches/bare.rs`).
//!
//! Both run at once on one and the same core, each loaded in turn, so that whatever the machine does meanwhile happens to both; the
//! load comes from the other cores. What counts is the ratio, and of the ratios of all rounds the median. The customer has fifty
//! contracts, in a SQLite file; the release build answers.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use serde::Deserialize;

use super::{
    instance::{Instance, Member, PORTAL, cast},
    load::{Asked, Load, Round, median},
    moved::moves,
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

/// How many contracts the list has.
const CONTRACTS: usize = 50;

/// Builds both servers, fills a database, loads them in turn, prints a table.
pub fn serve(options: &Options) -> anyhow::Result<()> {
    let mut steps = Steps::start();
    steps.step("Tools", build::tools_needed)?;
    debian::wrk()?;
    steps.step("Browser parts", || build::browser_parts(build::Options::small()))?;
    let bare = steps.step("Servers", build_servers)?;
    let home = tempfile::tempdir()?;
    let instance = Instance::on_sqlite(home.path());
    let customer = steps.step("Fifty contracts", || fill(&instance))?;
    steps.step("Rounds", || measure(options, &instance, &customer, &bare))
}

/// Fills the database, and makes fifty contracts one customer's.
fn fill(instance: &Instance) -> anyhow::Result<Member> {
    instance.prepare()?;
    let customer = cast()?.into_iter().next().context("nobody can sign in")?;
    let feed = process::capture(instance.portal().args(["generate", "--demo"]))?;
    let mut left = CONTRACTS;
    let moved = moves(feed.as_bytes(), |holder| {
        let is_wanted = left > 0 && (holder == customer.policyholder || !holder.starts_with("CAST-"));
        left -= usize::from(is_wanted);
        is_wanted.then(|| customer.policyholder.clone())
    })?;
    anyhow::ensure!(left == 0, "the demo portfolio has too few contracts");
    instance.hand_over(&moved)?;
    Ok(customer)
}

/// Builds the portal and the bare server; where the latter is.
fn build_servers() -> anyhow::Result<PathBuf> {
    // With the files inside, as it is shipped: `cargo xtask dist` and this share a build.
    let release = ["build", "--release", "--package", "server", "--features", "embed"];
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

fn measure(options: &Options, instance: &Instance, customer: &Member, bare: &Path) -> anyhow::Result<()> {
    let portal = Server::start(Path::new(PORTAL), &["serve", "--no-work"], instance, "/connexion")?;
    let bare = Server::start(bare, &[], instance, "/connexion")?;
    let cookie = portal.sign_in(customer)?;
    println!(
        "\n{:<12} {:>10} {:>10} {:>7} {:>9} {:>9} {:>9} {:>9}",
        "page", "portal/s", "bare/s", "ratio", "p50", "p99", "CPU", "bare CPU"
    );
    let contract = format!("/contrats/{}", customer.contract);
    // Who has a session would be sent on from the sign-in page.
    for (name, path, cookie) in [
        ("sign-in", "/connexion", None),
        ("contracts", "/contrats", Some(&cookie)),
        ("contract", &contract, Some(&cookie)),
    ] {
        let asked = [Asked { path: path.to_owned(), cookie: cookie.cloned() }];
        let load = Load { asked: &asked, seconds: options.seconds, connections: options.connections };
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
    let of = |value: fn(&(Round, Round)) -> f64| median(rounds.iter().map(value));
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
