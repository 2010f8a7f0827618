//! Requests per second of the portal's pages, beside a bare server that shows the same facts (`server/bare`).
//!
//! Both run at once on one and the same core, each loaded in turn, so that whatever the machine does meanwhile happens to both; the
//! load comes from the other cores. What counts is the ratio, and of the ratios of all rounds the median. The customer has fifty
//! contracts, in a SQLite file; the release build answers.

use std::path::Path;

use anyhow::Context;
use clap::Args;

use super::{
    instance::{self, Instance, Member, PORTAL, cast},
    load::{Asked, Load, Round, median},
    moved::moves,
    server::Server,
};
use crate::process;
use crate::steps::Steps;
use crate::tools::debian;

/// How long and how often.
#[derive(Args)]
pub struct Options {
    /// Takes both servers as they were last built
    #[arg(long)]
    as_built: bool,
    /// Rounds for each page
    #[arg(long, default_value_t = 15)]
    rounds: usize,
    /// Seconds of each round: a machine that is not quiet changes within a few, and both servers must have had the same of it
    #[arg(long, default_value_t = 1)]
    seconds: u32,
    /// Connections kept open
    #[arg(long, default_value_t = 16)]
    connections: u32,
}

/// Where the bare server's is.
const BARE: &str = "target/release/bare";

/// How many contracts the list has.
const CONTRACTS: usize = 50;

/// Builds both servers, fills a database, loads them in turn, prints a table.
pub fn serve(options: &Options) -> anyhow::Result<()> {
    let mut steps = Steps::start();
    debian::wrk()?;
    if !options.as_built {
        instance::build(&mut steps)?;
        steps
            .step("Bare server", || process::run(process::cargo().args(["build", "--release", "--package", "bare"])))?;
    }
    let home = tempfile::tempdir()?;
    let instance = Instance::on_sqlite(home.path());
    let customer = steps.step("Fifty contracts", || fill(&instance))?;
    steps.step("Rounds", || measure(options, &instance, &customer))
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

fn measure(options: &Options, instance: &Instance, customer: &Member) -> anyhow::Result<()> {
    let portal = Server::start(Path::new(PORTAL), &["serve", "--no-work"], instance, "/connexion")?;
    let bare = Server::start(Path::new(BARE), &[], instance, "/connexion")?;
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
