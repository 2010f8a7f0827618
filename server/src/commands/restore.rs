//! `mon-compte restore`: a backup into an empty database of either kind, all of it or nothing. Nobody may serve meanwhile.

use std::{
    fs::File,
    io::{Read, stdin},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use services::{
    Failure, Outcome, Portal,
    backup::{Report, RestoreRefusal, check_backup, restore},
    rotation::{Standing, count_keys},
};

use super::{
    Done, Stop,
    backup::{introduce, this_program},
    console::warn,
    migrate::bring_up,
};
use crate::{
    compose::{compose, newest_migration, open_database},
    config::Settings,
};

/// From where, and whether only to look.
#[derive(Debug, Args)]
pub struct Options {
    /// The backup; - is standard input
    file: PathBuf,
    /// Reads the backup to its end and says what is in it; the database is not touched
    #[arg(long)]
    check: bool,
}

/// The command. It makes the schema itself: a database to restore into has none yet.
pub async fn run(settings: &Settings, options: Options) -> Done {
    let from = source(&options)?;
    let db = open_database(settings).await?;
    if !options.check {
        bring_up(&db).await?;
    }
    let portal = compose(settings, db)?;
    let migration = newest_migration();
    let program = this_program(&migration);
    let outcome = if options.check {
        check_backup(&portal, program, from)
    } else {
        restore(&portal, program, from, |_, _| {}).await
    };
    let report = told(outcome)?;
    introduce(&report);
    if !options.check {
        warn_of_keys(&portal).await;
    }
    portal.close().await?;
    Ok(ExitCode::SUCCESS)
}

/// All rows are there by now: what cannot be counted takes nothing of that away.
async fn warn_of_keys(portal: &Portal) {
    let counts = match count_keys(portal).await {
        Ok(counts) => counts,
        Err(fault) => return warn(&format!("restored; which keys are needed could not be counted: {fault}")),
    };
    let lost: u64 = counts.iter().filter(|count| count.standing == Standing::Unknown).map(|count| count.values).sum();
    if lost > 0 {
        warn(&format!("{lost} values are sealed by a key that is not in keys.fields: add it, or they do not open"));
    }
}

fn source(options: &Options) -> Result<Box<dyn Read + Send>, Stop> {
    if options.file.as_os_str() == "-" {
        return Ok(Box::new(stdin()));
    }
    let file = File::open(&options.file);
    let file = file.map_err(|error| Stop(format!("{} cannot be read: {error}", options.file.display())))?;
    Ok(Box::new(file))
}

fn told(outcome: Outcome<Report, RestoreRefusal>) -> Result<Report, Stop> {
    outcome.map_err(|failure| match failure {
        Failure::Refused(refusal) => Stop(refusal.to_string()),
        Failure::Fault(fault) => fault.into(),
    })
}
