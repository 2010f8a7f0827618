//! The toolchain's WebAssembly target.

use std::path::Path;
use std::process::Command;

use crate::process;

/// The target of everything that runs in the browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Sees to it that the toolchain can compile for the browser.
///
/// `rust-toolchain.toml` names the target, so rustup has usually installed it with the toolchain; a toolchain that was there
/// before, or one from a distribution, may lack it.
pub fn wasm_target() -> anyhow::Result<()> {
    if installed()? {
        return Ok(());
    }
    if !process::succeeds(Command::new("rustup").arg("--version")) {
        anyhow::bail!(
            "the Rust toolchain lacks the target {WASM}: install rustup, or your distribution's package for it"
        );
    }
    process::run(Command::new("rustup").args(["target", "add", WASM]))
}

fn installed() -> anyhow::Result<bool> {
    let libraries = process::capture(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    Ok(Path::new(libraries.trim()).exists())
}
