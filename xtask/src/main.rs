//! The build driver: the two commands of the README, `cargo xtask run` and `cargo xtask test`, and what they are made of.
//!
//! It is a Rust program of the workspace and not a heap of scripts, so that a fresh machine needs `rustup` and Node and nothing
//! else: splitting and binding the WebAssembly are libraries it links, what npm and Debian offer it installs through their
//! ordinary clients, and what it cannot install it names in one line. Each verb is a file, each long step says how long it took,
//! and nothing is done twice: a step leaves a stamp of what it read (see [`stamp`]).
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool speaks on its standard streams")]

mod bench;
mod browser;
mod build;
mod dist;
mod interrupt;
mod paths;
mod postgres;
mod process;
mod rules;
mod run;
mod shots;
mod stamp;
mod steps;
mod tally;
mod test;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What can be asked of the build driver.
#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, runs, tests and measures the portal")]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

/// One verb, one file.
#[derive(Subcommand)]
enum Verb {
    /// Builds everything, prepares the demo database and serves the portal on <http://localhost:3000>
    Run(run::Options),
    /// Builds the browser's parts into `target/site/`
    Build(build::Options),
    /// Builds the one file to ship, browser's parts inside, as `target/dist/mon-compte`
    Dist,
    /// Runs every check: format, house rules, lints, tests on both databases, browser journeys
    Test(test::Options),
    /// Takes a picture of every page and state, and lists those that differ from what was reviewed
    Shots(shots::Options),
    /// Measures, and prints what it measured
    Bench(bench::Options),
}

fn main() -> ExitCode {
    match obey(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(cli: Cli) -> anyhow::Result<()> {
    paths::enter_the_workspace()?;
    interrupt::watch()?;
    match cli.verb {
        Verb::Run(options) => run::run(&options),
        Verb::Build(options) => build::build(options),
        Verb::Dist => dist::dist(),
        Verb::Test(options) => test::test(&options),
        Verb::Shots(options) => shots::shots(&options),
        Verb::Bench(options) => bench::bench(&options),
    }
}
