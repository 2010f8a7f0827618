//! `target/site/manifest.json`: under which name each file of the site is served.
//!
//! A flat table from the name that the code uses (`public.css`, `frontend.js`, `icons.svg`) to the path below the site's root,
//! which carries a hash of the content. The server reads it once, and may tell browsers to keep every file named here for ever.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::paths::{self, SITE};

/// From logical name to path below the site's root.
pub type Names = BTreeMap<String, String>;

/// Notes what one half of the build made, for runs in which it has nothing to do.
pub fn note(half: &str, names: &Names) -> anyhow::Result<()> {
    fs::write(list_of(half)?, serde_json::to_string_pretty(names)?)?;
    Ok(())
}

/// What one half of the build made, now or in an earlier run.
pub fn noted(half: &str) -> anyhow::Result<Names> {
    let path = list_of(half)?;
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(serde_json::from_str(&text)?)
}

/// Writes the manifest, then takes away what no name leads to any more.
pub fn publish(package: Names, assets: Names) -> anyhow::Result<()> {
    let all: Names = package.into_iter().chain(assets).collect();
    fs::write(Path::new(SITE).join("manifest.json"), serde_json::to_string_pretty(&all)? + "\n")?;
    sweep(&all)
}

/// Removes the files of earlier builds. A folder with a hashed name lives and dies as a whole: its files know each other by name.
fn sweep(all: &Names) -> anyhow::Result<()> {
    let kept: BTreeSet<&str> =
        all.values().filter_map(|path| path.split('/').next()).chain(["manifest.json"]).collect();
    for entry in fs::read_dir(SITE)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let plain = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz")).unwrap_or(&name);
        if kept.contains(plain) {
            continue;
        }
        if entry.file_type()?.is_dir() { fs::remove_dir_all(entry.path())? } else { fs::remove_file(entry.path())? }
    }
    Ok(())
}

fn list_of(half: &str) -> anyhow::Result<PathBuf> {
    Ok(paths::state("site")?.join(format!("{half}.json")))
}
