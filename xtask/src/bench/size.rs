//! The bytes of each page, as a real browser receives them over the wire.
//!
//! The debug build of the server sends the same bytes as the release build: files are compressed by the build, pages by the same
//! layer. So the measure uses the build that the tests have made.

use std::fs;
use std::path::Path;

use crate::steps::Steps;
use crate::{browser, paths, process};

/// The most that a lazy part of the program may weigh, in bytes of brotli.
const LAZY_BUDGET: u64 = 30 * 1024;

/// Builds what is missing, visits every page twice, prints a table; fails if anything is over its budget.
pub fn size() -> anyhow::Result<()> {
    let mut steps = Steps::start();
    let mut command = browser::playwright(&mut steps, "bench.config.ts")?;
    let pages = steps.step("Pages", || process::run(&mut command));
    let program = steps.step("Program", program);
    pages.and(program)
}

/// Prints what the browser's program weighs, part by part.
fn program() -> anyhow::Result<()> {
    let mut over = Vec::new();
    for file in paths::files_under(Path::new(paths::SITE))? {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let Some(part) = name.strip_suffix(".wasm.br") else { continue };
        let bytes = fs::metadata(&file)?.len();
        println!("{part:<60} {bytes:>8} bytes");
        if part != "frontend_bg" && bytes > LAZY_BUDGET {
            over.push(part.to_owned());
        }
    }
    anyhow::ensure!(over.is_empty(), "lazy parts over {LAZY_BUDGET} bytes: {}", over.join(", "));
    Ok(())
}
