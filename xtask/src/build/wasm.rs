//! The islands: compiled to WebAssembly, split where they are lazy, bound to JavaScript, shrunk.
//!
//! The main module, its glue and every lazy module land in one folder, `pkg-HASH`. They find each other by names relative to the
//! glue, so a hash on each file would mean rewriting them all; a hash on the folder makes the whole set new or keeps it whole.
//!
//! An island is named by a hash of its source, on both sides: browser and server parts must come from one tree.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use wasm_bindgen_cli_support::Bindgen;

use super::manifest::{self, Names};
use super::{compress, shrink};
use crate::paths::{self, SITE};
use crate::process;
use crate::stamp::{Stamp, short_hash};
use crate::steps::quietly;
use crate::tools::rustup::WASM;

/// What Cargo leaves.
const COMPILED: &str = "target/wasm32-unknown-unknown/wasm-release/frontend.wasm";

/// Builds the folder unless it stands there already, and says what is in it.
pub fn package(fast: bool) -> anyhow::Result<Names> {
    compile()?;
    let stamp = Stamp::of("wasm").with(if fast { "as compiled" } else { "optimised" });
    let sources = ["xtask/src/build/wasm.rs", "xtask/src/build/shrink.rs", "package-lock.json", COMPILED];
    let made = manifest::noted("pkg").ok().and_then(|names| names.get("frontend.js").cloned());
    let made = Path::new(SITE).join(made.unwrap_or_default());
    stamp.with_files(sources)?.making(made).unless_fresh(|| make(fast))?;
    manifest::noted("pkg")
}

/// Asks Cargo for the browser's library. It decides by itself whether there is anything to do.
///
/// `--emit-relocs` is for the splitting alone, and goes to the last step only: in `RUSTFLAGS` it would compile every dependency
/// again.
fn compile() -> anyhow::Result<()> {
    let mut command = process::cargo();
    command.args(["rustc", "--package", "frontend", "--lib", "--crate-type", "cdylib", "--target", WASM]);
    process::run(command.args(["--profile", "wasm-release", "--", "-Clink-args=--emit-relocs"]))
}

fn make(fast: bool) -> anyhow::Result<()> {
    let work = paths::state("wasm")?;
    fs::remove_dir_all(&work)?;
    let split = work.join("split");
    let bound = work.join("bound");
    quietly("splitting", || separate(&split))?;
    quietly("binding", || bind(&split, &bound))?;
    let lazy = modules_in(&split)?;
    let main = bound.join("frontend_bg.wasm");
    if !fast {
        let all = lazy.iter().cloned().chain([main.clone()]).collect();
        quietly("optimising", || shrink::modules(all))?;
    }
    let ready = work.join("ready");
    fs::create_dir_all(&ready)?;
    shrink::glue(&bound.join("frontend.js"), &ready.join("frontend.js"))?;
    for file in lazy.into_iter().chain([main]) {
        fs::rename(&file, ready.join(file.file_name().context("a module without a name")?))?;
    }
    quietly("compressing", || compress::siblings(paths::files_under(&ready)?))?;
    publish(&ready)
}

/// Cuts the module at its lazy islands.
fn separate(target: &Path) -> anyhow::Result<()> {
    let compiled = fs::read(COMPILED).with_context(|| format!("cannot read {COMPILED}"))?;
    fs::create_dir_all(target)?;
    let main = target.join("frontend.wasm");
    let mut options = wasm_split_cli_support::Options::new(&compiled);
    options.output_dir = target;
    options.main_out_path = &main;
    options.main_module = "./frontend.js";
    wasm_split_cli_support::transform(options).map_err(|error| anyhow!("splitting failed: {error:#}"))?;
    Ok(())
}

/// Writes the JavaScript that browser and module talk through.
fn bind(split: &Path, target: &Path) -> anyhow::Result<()> {
    let mut bindgen = Bindgen::new();
    // The lazy modules use the memory and the table of the main one: wasm-bindgen must leave them exported.
    bindgen.input_path(split.join("frontend.wasm")).keep_lld_exports(true).remove_name_section(true);
    bindgen.remove_producers_section(true).typescript(false).web(true)?.generate(target)?;
    fs::rename(split.join("__wasm_split.js"), target.join("__wasm_split.js"))?;
    Ok(())
}

/// The lazy modules; the main one goes on as wasm-bindgen wrote it.
fn modules_in(split: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let all = paths::files_under(split)?;
    Ok(all
        .into_iter()
        .filter(|file| file.extension().is_some_and(|kind| kind == "wasm") && !file.ends_with("frontend.wasm"))
        .collect())
}

/// Moves the folder to where it is served, under a name that its contents decide.
fn publish(ready: &Path) -> anyhow::Result<()> {
    let files = paths::files_under(ready)?;
    let mut contents = Vec::new();
    for file in &files {
        contents.extend(fs::read(file)?);
    }
    let folder = format!("pkg-{}", short_hash(&contents));
    let home = Path::new(SITE).join(&folder);
    fs::create_dir_all(SITE)?;
    if home.exists() {
        fs::remove_dir_all(&home)?;
    }
    fs::rename(ready, &home)?;
    let name = |logical: &str, file: &str| (logical.to_owned(), format!("{folder}/{file}"));
    let names = [name("frontend.js", "frontend.js"), name("frontend.wasm", "frontend_bg.wasm")];
    manifest::note("pkg", &names.into_iter().collect())
}
