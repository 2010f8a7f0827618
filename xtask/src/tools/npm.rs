//! The npm packages of the lock file: esbuild, binaryen, Playwright and axe.

use std::process::Command;

use anyhow::Context;

use crate::{process, stamp::Stamp};

/// The oldest Node that Playwright and esbuild still speak to.
const OLDEST_NODE: u32 = 20;

/// Installs what the lock file says, unless that is what stands there already.
pub fn packages() -> anyhow::Result<()> {
    node()?;
    let lock = ["package.json", "package-lock.json"];
    Stamp::of("npm").with_files(lock)?.making("node_modules/.bin/esbuild").unless_fresh(install)?;
    Ok(())
}

fn install() -> anyhow::Result<()> {
    // No package of ours needs its install script, and a browser that one of them downloads by itself would be neither updated
    // by the distribution nor ours to vouch for.
    let mut command = Command::new("npm");
    command.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    process::run(&mut command)
}

fn node() -> anyhow::Result<()> {
    let wanted =
        || format!("Node {OLDEST_NODE} or newer with npm is needed: https://nodejs.org, or apt-get install nodejs npm");
    let version = process::capture(Command::new("node").arg("--version")).with_context(wanted)?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|part| part.parse::<u32>().ok());
    anyhow::ensure!(major.is_some_and(|major| major >= OLDEST_NODE), "{} (this is {})", wanted(), version.trim());
    Ok(())
}
