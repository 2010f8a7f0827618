//! `mon-compte backup`: everything that the portal keeps into one encrypted file, while it serves.
//!
//! The file is written beside its place and put there when it is whole and on the disk, so that a backup that was cut off never looks
//! like one. It is its owner's alone.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, IsTerminal as _, Write, stdout},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use services::{
    Portal,
    backup::{Program, Report, back_up},
};

use super::{Done, Stop, console::warn, portal};
use crate::{build_info, compose::newest_migration, config::Settings};

/// Where to.
#[derive(Debug, Args)]
pub struct Options {
    /// A file that does not exist yet, or a folder, where it is named by the hour; - is standard output
    file: PathBuf,
}

/// The command.
pub async fn run(settings: &Settings, options: Options) -> Done {
    let portal = portal(settings).await?;
    let report = if options.file.as_os_str() == "-" {
        to_stdout(&portal).await
    } else {
        to_file(&portal, &named(&portal, options.file)).await
    };
    portal.close().await?;
    introduce(&report?);
    Ok(ExitCode::SUCCESS)
}

/// What is in a backup, for who made or read it.
pub fn introduce(report: &Report) {
    for (table, rows) in report.rows.iter().filter(|(_, rows)| **rows > 0) {
        warn(&format!("{table:<20} {rows:>10}"));
    }
    let Report { taken_at, version, digest, .. } = report;
    warn(&format!("{} rows of {taken_at}, by version {version}, sha256 {digest}", report.total()));
}

/// The present program, as a backup names it.
pub fn this_program(migration: &str) -> Program<'_> {
    Program { version: build_info::VERSION, migration }
}

/// The file; in a folder, one that is named by the hour.
fn named(portal: &Portal, path: PathBuf) -> PathBuf {
    if path.is_dir() { path.join(portal.clock.now().format("mon-compte-%Y%m%dT%H%M%SZ.mcb").to_string()) } else { path }
}

async fn to_stdout(portal: &Portal) -> Result<Report, Stop> {
    if stdout().is_terminal() {
        return Err(Stop("a backup is not for reading: name a file, or send it on".to_owned()));
    }
    let (report, mut out) = write(portal, stdout()).await?;
    out.flush()?;
    Ok(report)
}

async fn to_file(portal: &Portal, path: &Path) -> Result<Report, Stop> {
    if path.exists() {
        return Err(Stop(format!("{} exists already", path.display())));
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside);
    let file = file.map_err(|error| Stop(format!("{} cannot be written: {error}", beside.display())))?;
    match write(portal, BufWriter::new(file)).await {
        Ok((report, out)) => {
            keep(&out.into_inner().map_err(io::IntoInnerError::into_error)?, &beside, path)?;
            Ok(report)
        }
        Err(stop) => {
            // What is not whole is worth nothing; if it cannot be taken away either, the first error says why.
            let _ = fs::remove_file(&beside);
            Err(stop)
        }
    }
}

async fn write<W: Write + Send>(portal: &Portal, out: W) -> Result<(Report, W), Stop> {
    let migration = newest_migration();
    Ok(back_up(portal, this_program(&migration), out, |_, _| {}).await?)
}

/// Brings the file to the disk, then to its place, then its name to the disk.
fn keep(file: &File, beside: &Path, path: &Path) -> io::Result<()> {
    file.sync_all()?;
    fs::rename(beside, path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}
