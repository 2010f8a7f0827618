//! The bytes of each page, as a real browser receives them over the wire.
//!
//! The debug build of the server sends the same bytes as the release build: files are compressed by the build, pages by the same
//! layer. So the measure uses the build that the tests have made.

use clap::Args;

use crate::steps::Steps;
use crate::tools::debian;
use crate::{build, process, test};

/// How strictly.
#[derive(Args)]
pub struct Options {
    /// Fails when a page is over its budget
    #[arg(long)]
    enforce: bool,
}

/// Builds what is missing, visits every page twice, prints a table.
pub fn size(options: &Options) -> anyhow::Result<()> {
    let mut steps = Steps::start();
    steps.step("Tools", build::tools_needed)?;
    let chromium = debian::chromium()?;
    steps.step("Server", test::build_portal)?;
    steps.step("Browser parts", || build::browser_parts(build::Options::small()))?;
    let mut command = process::npm_bin("playwright");
    command.args(["test", "--config", "end2end/bench.config.ts"]).env("CHROMIUM", chromium);
    if options.enforce {
        command.env("ENFORCE_BUDGETS", "1");
    }
    steps.step("Bytes", || process::run(&mut command))
}
