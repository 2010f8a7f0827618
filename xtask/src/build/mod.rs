//! `cargo xtask build`: what the browser loads, under `target/site/`.
//!
//! Two halves that know nothing of each other: [`wasm`] compiles, splits, binds and shrinks the hydrated pages into one folder
//! whose name carries its hash, [`assets`] bundles style sheets, the public pages' script and the pictures. Each leaves a list of
//! what it made; [`manifest`] joins the two into the one file that the server reads when it starts.
//!
//! To add a kind of asset: teach [`assets::entries`] where it lives. It gets a hashed name and a place in the manifest.

pub mod assets;
mod compress;
pub mod manifest;
mod shrink;
pub mod wasm;

use clap::Args;

use crate::steps::Steps;
use crate::tools;

/// How the browser's parts are wanted.
#[derive(Args, Clone, Copy, Default)]
pub struct Options {
    /// Leaves wasm-opt out: some ten seconds less, and a third more bytes
    #[arg(long, conflicts_with = "release")]
    fast: bool,
    /// As small as can be; this is the default, and the flag says it aloud in a deployment's script
    #[arg(long)]
    release: bool,
}

impl Options {
    /// What a developer's own server needs.
    pub fn fast() -> Self {
        Self { fast: true, release: false }
    }

    /// What tests and people get.
    pub fn small() -> Self {
        Self { fast: false, release: true }
    }
}

/// The verb: installs the tools, builds, says how long it took.
pub fn build(options: Options) -> anyhow::Result<()> {
    let mut steps = Steps::start();
    steps.step("Tools", tools_needed)?;
    steps.step("Browser parts", || browser_parts(options))?;
    steps.summary();
    Ok(())
}

/// The tools that the browser's parts are made with.
pub fn tools_needed() -> anyhow::Result<()> {
    tools::rustup::wasm_target()?;
    tools::npm::packages()
}

/// Both halves and the manifest.
pub fn browser_parts(options: Options) -> anyhow::Result<()> {
    let package = wasm::package(options.fast)?;
    let assets = assets::bundle()?;
    manifest::publish(package, assets)
}
