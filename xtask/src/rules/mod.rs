//! The house rules that no linter knows: who may depend on whom, what a file may not contain, what a component must have.
//!
//! A rule written down only in a guide is forgotten; one that the test command checks is not. To add one: a constant with its
//! reason in [`files`] (what a file may say) or a line in a table of [`dependencies`], and a test that sees it broken.

mod components;
mod dependencies;
mod files;

use std::process::Command;

use crate::process;

/// Checks every rule and lists every breach at once: one by one they would cost a run each.
pub fn check() -> anyhow::Result<()> {
    let mut breaches = files::breaches()?;
    breaches.extend(dependencies::breaches()?);
    breaches.extend(components::breaches()?);
    for breach in &breaches {
        println!("   {breach}");
    }
    anyhow::ensure!(breaches.is_empty(), "{} house rules broken, listed above", breaches.len());
    process::run(Command::new("node").arg("style/check_contrast.mjs"))?;
    println!("   file headers, wording, sizes, components and dependency directions are as they should be");
    Ok(())
}
