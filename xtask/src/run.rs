//! `cargo xtask run`: from a fresh checkout to the portal in a browser.
//!
//! Everything it does, it does once: Cargo, npm and the browser's parts know by themselves when they are up to date, and the demo
//! portfolio is imported into a new database only, by the program's own command and through the same door as an insurer's file.

use std::os::unix::process::CommandExt;
use std::process::Command;
use std::{env, fs};

use anyhow::Context;
use clap::Args;
use serde::Deserialize;

use crate::paths::PORTAL;
use crate::stamp::Stamp;
use crate::steps::Steps;
use crate::{build, process, test};

/// The people that tests, screenshots and this command share.
const CAST: &str = "demo/cast.json";

/// Where the portal keeps its data unless it is told otherwise.
const DATABASE: &str = "data/mon-compte.sqlite";

/// How to run.
#[derive(Args)]
pub struct Options {
    /// Skips the optimisation of the browser's parts: faster to build, slower to load
    #[arg(long)]
    fast: bool,
}

/// One of the cast, as far as somebody who wants to sign in cares.
#[derive(Deserialize)]
struct Person {
    name: String,
    role: String,
    contract_number: String,
    password: Option<String>,
}

/// The verb. It returns only if something went wrong: the server takes the driver's place, and its signals.
pub fn run(options: &Options) -> anyhow::Result<()> {
    let mut steps = Steps::start();
    steps.step("Tools", build::tools_needed)?;
    steps.step("Server", build_server)?;
    let browser = if options.fast { build::Options::fast() } else { build::Options::small() };
    steps.step("Browser parts", || build::browser_parts(browser))?;
    steps.step("Database", prepare_database)?;
    steps.summary();
    introduce_the_cast()?;
    println!("\nhttp://localhost:3000\n");
    Err(Command::new(PORTAL).arg("serve").exec()).context("cannot start the portal")
}

/// The program alone, with the features that the tests' build gives it, so that neither undoes the work of the other:
/// `--examples` (there are none) makes Cargo count the tests' dependencies as it decides on features.
fn build_server() -> anyhow::Result<()> {
    process::run(process::cargo().arg("build").args(test::PORTAL_PACKAGES).args(["--bins", "--examples"]))
}

/// Brings the database up to date, and fills it when it is new.
///
/// Somebody who named another database than the embedded one is not second-guessed: importing twice changes nothing, so the stamp
/// alone decides there.
fn prepare_database() -> anyhow::Result<()> {
    process::run(Command::new(PORTAL).arg("migrate"))?;
    let named = ["DATABASE_URL", "MON_COMPTE__DATABASE_URL"].into_iter().find_map(|name| env::var(name).ok());
    let stamp = Stamp::of("demo").with_files([CAST])?;
    let stamp = match named {
        Some(url) => stamp.with(&url),
        None => stamp.making(DATABASE),
    };
    stamp.unless_fresh(|| process::run(Command::new(PORTAL).arg("demo")))?;
    Ok(())
}

fn introduce_the_cast() -> anyhow::Result<()> {
    let text = fs::read_to_string(CAST).with_context(|| format!("cannot read {CAST}"))?;
    let cast: Vec<Person> = serde_json::from_str(&text).with_context(|| format!("{CAST} is not a list of people"))?;
    println!("\nWho can sign in, and who can open an account (everything about them is in {CAST}):\n");
    for person in cast {
        let secret = person.password.unwrap_or_else(|| "no account yet".into());
        println!("   {:<22} {:<14} {:<28} {}", person.name, person.contract_number, secret, person.role);
    }
    Ok(())
}
