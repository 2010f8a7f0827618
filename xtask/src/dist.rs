//! `cargo xtask dist`: the one file that an installation needs, at `target/dist/mon-compte`.
//!
//! It is a release build that carries the browser's parts. They are built first and from the same tree: a lazy chunk is named by a
//! place in the source, and a program that asks for another tree's chunks shows pages that never come to life.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};

use crate::paths::SITE;
use crate::steps::Steps;
use crate::{build, process};

/// Where Cargo leaves the program.
const BUILT: &str = "target/release/mon-compte";

/// Where it is shipped from.
const SHIPPED: &str = "target/dist";

/// What the program says of the sources that it was built from (see `server/src/build_info.rs`).
const COMMIT: &str = "MON_COMPTE_COMMIT";

/// The verb.
pub fn dist() -> anyhow::Result<()> {
    let mut steps = Steps::start();
    steps.step("Tools", build::tools_needed)?;
    steps.step("Browser parts", || build::browser_parts(build::Options::small()))?;
    steps.step("Program", program)?;
    steps.step("Parcel", parcel)?;
    steps.summary();
    Ok(())
}

/// Builds the program, browser's parts inside; they must be there.
pub fn program() -> anyhow::Result<()> {
    ensure!(Path::new(SITE).join("manifest.json").exists(), "{SITE} holds no site");
    let mut command = process::cargo();
    command.args([
        "build",
        "--release",
        "--locked",
        "--package",
        "server",
        "--bin",
        "mon-compte",
        "--features",
        "embed",
    ]);
    if let Some(commit) = commit() {
        command.env(COMMIT, commit);
    }
    process::run(&mut command)
}

/// The commit that is checked out; one given in the environment wins, for builds without the history.
fn commit() -> Option<String> {
    if std::env::var_os(COMMIT).is_some() {
        return None;
    }
    let commit = process::capture(Command::new("git").args(["rev-parse", "--short=12", "HEAD"])).ok()?;
    let changed = process::capture(Command::new("git").args(["status", "--porcelain"])).ok()?;
    let mark = if changed.trim().is_empty() { "" } else { "+changes" };
    Some(format!("{}{mark}", commit.trim()))
}

/// Puts the program in its place, and asks it who it is: one that does not start must not be shipped.
fn parcel() -> anyhow::Result<()> {
    fs::create_dir_all(SHIPPED)?;
    let shipped = Path::new(SHIPPED).join("mon-compte");
    fs::copy(BUILT, &shipped).with_context(|| format!("cannot copy {BUILT}"))?;
    let says = process::capture(Command::new(&shipped).arg("--version"))?;
    let bytes = fs::metadata(&shipped)?.len();
    println!("   {}: {}, {} MiB", shipped.display(), says.trim(), bytes >> 20);
    Ok(())
}
