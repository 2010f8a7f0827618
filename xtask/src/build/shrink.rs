//! What npm's tools do to the WebAssembly and its glue once they exist: wasm-opt and esbuild.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Mutex;
use std::{fs, thread};

use anyhow::anyhow;

use crate::process;

/// What Rust's compiler already assumes of a browser: wasm-opt must be told, as splitting drops the section that says so.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimises each module for size where it stands. They know each other by exported names, which wasm-opt keeps.
pub fn modules(files: Vec<PathBuf>) -> anyhow::Result<()> {
    let queue = Mutex::new(files);
    let next = || queue.lock().ok().and_then(|mut files| files.pop());
    let workers = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        let work = || next_until_empty(&next);
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| anyhow!("an optimising thread stopped"))?)
    })
}

fn next_until_empty(next: &impl Fn() -> Option<PathBuf>) -> anyhow::Result<()> {
    while let Some(file) = next() {
        let mut command = process::npm_bin("wasm-opt");
        command.arg("-Oz").args(FEATURES).arg("--strip-debug").arg("--strip-producers").arg(&file).arg("-o").arg(&file);
        // It complains of name sections that it does not know and takes away.
        process::capture(&mut command)?;
    }
    Ok(())
}

/// Joins the glue and the loader of the split modules into one minified file. One request less before anything can start, and
/// the addresses of the lazy modules stay relative to it.
pub fn glue(entry: &Path, target: &Path) -> anyhow::Result<()> {
    let mut command = process::npm_bin("esbuild");
    command.arg(entry).args([
        "--bundle",
        "--format=esm",
        "--minify",
        "--target=es2022",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    // Two lazy modules make wasm-bindgen write their common import twice, with the same value.
    command.arg("--log-override:duplicate-object-key=silent");
    process::run(command.arg(format!("--outfile={}", target.display())).stdout(Stdio::null()))?;
    anyhow::ensure!(fs::metadata(target)?.len() > 0, "esbuild wrote nothing into {}", target.display());
    Ok(())
}
