//! Where things are. Every path is relative to the workspace's root, which the driver enters first.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use anyhow::Context;

/// What the server serves as files: see `build::manifest`.
pub const SITE: &str = "target/site";

/// What the driver keeps between two runs: stamps, intermediate files, the demo data.
pub const STATE: &str = "target/xtask";

/// The debug build of the portal's program.
pub const PORTAL: &str = "target/debug/mon-compte";

/// Makes the workspace's root the current directory, wherever the command was given.
///
/// Cargo tells at run time where the package is; the path noted at compile time would be another checkout's when a target folder
/// is moved.
pub fn enter_the_workspace() -> anyhow::Result<()> {
    let package = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    let root = package.parent().context("the build driver is not inside a workspace")?;
    env::set_current_dir(root).with_context(|| format!("cannot enter {}", root.display()))
}

/// A folder of the driver's own, made if need be.
pub fn state(folder: &str) -> anyhow::Result<PathBuf> {
    let path = Path::new(STATE).join(folder);
    fs::create_dir_all(&path).with_context(|| format!("cannot make {}", path.display()))?;
    Ok(path)
}

/// Every file under a folder, sorted, so that a hash of them does not depend on the disk's mood. A folder that is not there has none.
pub fn files_under(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(folder, &mut found).with_context(|| format!("cannot list {}", folder.display()))?;
    found.sort();
    Ok(found)
}

/// Folders that hold what tools made, or what other people wrote.
const NOT_OURS: [&str; 5] = [".git", "target", "node_modules", "artifacts", "test-results"];

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        if NOT_OURS.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), found)?;
        } else {
            found.push(entry.path());
        }
    }
    Ok(())
}
