//! Whether a page costs the same whatever the portfolio's size: one of a thousand contracts and one of a million, each served on one
//! and the same core, loaded in turn.
//!
//! The cast signs in to both; contracts drawn evenly over each portfolio were made theirs, so that what is read lies all over the
//! tables, and each has its like in the other portfolio, so that both show the same pages. Filling a million takes long: databases are
//! kept in `target/bench/scale`, or on the server that `--on` names, and taken as they are the next time. It fails if the large one is
//! slower than is allowed.

mod draw;
mod fill;

use std::fs;
use std::path::Path;

use clap::Args;
use serde::{Deserialize, Serialize};

use self::draw::Shape;
use super::{
    instance::{self, Instance, PORTAL, cast},
    load::{Asked, Load, Round, median},
    server::Server,
};
use crate::steps::Steps;
use crate::tools::debian;

/// How large, where, how long and how often.
#[derive(Args)]
pub struct Options {
    /// Contracts of the large portfolio
    #[arg(long, default_value_t = 1_000_000)]
    contracts: usize,
    /// Contracts of the small portfolio
    #[arg(long, default_value_t = 1_000)]
    beside: usize,
    /// A PostgreSQL server to hold the databases, as `postgres://…`; SQLite files if it is not given
    #[arg(long)]
    on: Option<String>,
    /// Takes the program as it was last built
    #[arg(long)]
    as_built: bool,
    /// Rounds for each page
    #[arg(long, default_value_t = 35)]
    rounds: usize,
    /// Seconds of each round
    #[arg(long, default_value_t = 1)]
    seconds: u32,
    /// Connections kept open
    #[arg(long, default_value_t = 2)]
    connections: u32,
}

/// Where databases and feeds are kept.
const KEPT: &str = "target/bench/scale";

/// How much longer the slowest of a hundred answers may take on the large portfolio.
const ALLOWED: f64 = 1.15;

/// Fills what is missing, loads both in turn, prints a table; fails over what is allowed.
pub fn scale(options: &Options) -> anyhow::Result<()> {
    let mut steps = Steps::start();
    debian::wrk()?;
    if !options.as_built {
        instance::build(&mut steps)?;
    }
    fs::create_dir_all(KEPT)?;
    let small =
        steps.step("Small portfolio", || fill::filled(KEPT.as_ref(), options.on.as_deref(), options.beside, &[]))?;
    let like = small.contracts.iter().map(|given| given.shape.clone()).collect::<Vec<_>>();
    let large = steps
        .step("Large portfolio", || fill::filled(KEPT.as_ref(), options.on.as_deref(), options.contracts, &like))?;
    steps.step("Rounds", || measure(options, &small, &large))
}

/// An installation, and the contracts that the cast has in it.
struct Filled {
    instance: Instance,
    contracts: Vec<Given>,
}

/// A contract that the cast was given.
#[derive(Serialize, Deserialize)]
struct Given {
    number: String,
    holder: String,
    shape: Shape,
}

fn measure(options: &Options, small: &Filled, large: &Filled) -> anyhow::Result<()> {
    let ends = [small, large]
        .map(|filled| Server::start(Path::new(PORTAL), &["serve", "--no-work"], &filled.instance, "/connexion"));
    let [beside, server] = ends;
    let (beside, server) = (beside?, server?);
    let (few, many) = (visits(&beside, small)?, visits(&server, large)?);
    println!(
        "\n{:<12} {:>10} {:>10} {:>9} {:>9} {:>9} {:>9} {:>7}",
        "page", "small/s", "large/s", "p50", "p50", "p99", "p99", "ratio"
    );
    let mut slower = Vec::new();
    for ((name, few), (_, many)) in few.iter().zip(&many) {
        let load = |asked| Load { asked, seconds: options.seconds, connections: options.connections };
        // A round that does not count: what is in memory afterwards is what a busy server has there.
        load(few).run(&beside)?;
        load(many).run(&server)?;
        let rounds = (0..options.rounds).map(|_| Ok((load(few).run(&beside)?, load(many).run(&server)?)));
        let ratio = print(name, &rounds.collect::<anyhow::Result<Vec<_>>>()?);
        if ratio > ALLOWED {
            slower.push(*name);
        }
    }
    println!("\nmemory: {:.1} MiB small, {:.1} MiB large", beside.memory_mib()?, server.memory_mib()?);
    anyhow::ensure!(slower.is_empty(), "slower than {ALLOWED} times: {}", slower.join(", "));
    Ok(())
}

/// Every page that is measured, with everybody's requests for it.
fn visits(server: &Server, filled: &Filled) -> anyhow::Result<Vec<(&'static str, Vec<Asked>)>> {
    let (mut lists, mut papers, mut details) = (Vec::new(), Vec::new(), Vec::new());
    for member in cast()? {
        let cookie = server.sign_in(&member)?;
        let asked = |path: String| Asked { path, cookie: Some(cookie.clone()) };
        lists.push(asked("/contrats".to_owned()));
        papers.push(asked("/documents".to_owned()));
        let own = filled.contracts.iter().filter(|given| given.holder == member.policyholder);
        details.extend(own.map(|given| asked(format!("/contrats/{}", given.number))));
    }
    Ok(vec![("contracts", lists), ("contract", details), ("documents", papers)])
}

/// Prints a line; how much slower the large portfolio is.
fn print(name: &str, rounds: &[(Round, Round)]) -> f64 {
    let of = |value: fn(&(Round, Round)) -> f64| median(rounds.iter().map(value));
    let ratio = of(|(small, large)| large.slowest_ms / small.slowest_ms);
    println!(
        "{name:<12} {:>10.0} {:>10.0} {:>6.2} ms {:>6.2} ms {:>6.2} ms {:>6.2} ms {ratio:>7.2}",
        of(|(small, _)| small.per_second),
        of(|(_, large)| large.per_second),
        of(|(small, _)| small.median_ms),
        of(|(_, large)| large.median_ms),
        of(|(small, _)| small.slowest_ms),
        of(|(_, large)| large.slowest_ms),
    );
    ratio
}
