//! Debian's packages: Chromium for the browser journeys, PostgreSQL for the tests on the second database.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use nix::unistd::Uid;

use crate::process;

/// The browser of the distribution, where it is or after installing it.
pub fn chromium() -> anyhow::Result<PathBuf> {
    let find =
        || ["/usr/bin/chromium", "/usr/bin/chromium-browser"].map(PathBuf::from).into_iter().find(|path| path.exists());
    if let Some(path) = env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.exists()) {
        return Ok(path);
    }
    found_or_installed("chromium", find)
}

/// The folder of PostgreSQL's programs, of the newest version installed.
pub fn postgres() -> anyhow::Result<PathBuf> {
    found_or_installed("postgresql", || {
        let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
            .ok()?
            .filter_map(Result::ok)
            .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
            .filter(|(_, path)| path.join("initdb").exists())
            .collect();
        versions.sort();
        versions.pop().map(|(_, path)| path)
    })
}

/// The load generator of `cargo xtask bench`.
pub fn wrk() -> anyhow::Result<PathBuf> {
    found_or_installed("wrk", || Some(PathBuf::from("/usr/bin/wrk")).filter(|path| path.exists()))
}

/// SQLite's shell, with which `cargo xtask bench` writes rows that no command of the portal writes.
pub fn sqlite() -> anyhow::Result<PathBuf> {
    found_or_installed("sqlite3", || Some(PathBuf::from("/usr/bin/sqlite3")).filter(|path| path.exists()))
}

fn found_or_installed(package: &str, find: impl Fn() -> Option<PathBuf>) -> anyhow::Result<PathBuf> {
    if let Some(path) = find() {
        return Ok(path);
    }
    if !Uid::effective().is_root() || !Path::new("/usr/bin/apt-get").exists() {
        anyhow::bail!("{package} is missing: sudo apt-get install -y {package}");
    }
    apt_get(&["update"])?;
    apt_get(&["install", "-y", "--no-install-recommends", package])?;
    find()
        .ok_or_else(|| anyhow::anyhow!("apt-get installed {package}, but its programs are not where Debian puts them"))
}

fn apt_get(arguments: &[&str]) -> anyhow::Result<()> {
    process::run(Command::new("apt-get").arg("-q").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}
