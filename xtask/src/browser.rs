//! What walks through the portal in a browser: everything that it needs is built first.

use std::process::Command;

use crate::steps::Steps;
use crate::tools::debian;
use crate::{build, process, test};

/// Builds what is missing; Playwright with one of the configurations of `end2end/`, to be run.
pub fn playwright(steps: &mut Steps, config: &str) -> anyhow::Result<Command> {
    steps.step("Tools", build::tools_needed)?;
    let chromium = debian::chromium()?;
    steps.step("Server", test::build_portal)?;
    steps.step("Browser parts", || build::browser_parts(build::Options::small()))?;
    let mut command = process::npm_bin("playwright");
    command.arg("test").arg("--config").arg(format!("end2end/{config}")).env("CHROMIUM", chromium);
    Ok(command)
}
