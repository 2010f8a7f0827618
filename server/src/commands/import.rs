//! `mon-compte import`: NDJSON files of the policy system. Each bad line is told on the error stream, as `file:line: field: why`;
//! the exit code is 1 if there is one.

use std::process::ExitCode;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use services::{
    Failure,
    import::{BadLine, Options as Strictness, Progress, Refusal, Report, Source, Stage, import},
};

use super::{Done, Stop, console::say, portal};
use crate::config::Settings;

/// What to import.
#[derive(Debug, Args)]
pub struct Options {
    /// Files, in the order in which they refer to one another; - is standard input
    #[arg(required = true)]
    files: Vec<String>,
    /// Writes the valid lines even if others are bad
    #[arg(long)]
    accept_valid: bool,
    /// Commits batch by batch, so that everybody goes on meanwhile; started again, it goes on where it was stopped
    #[arg(long)]
    rolling: bool,
}

/// The command.
pub async fn run(settings: &Settings, options: Options) -> Done {
    let portal = portal(settings).await?;
    let sources: Vec<Source> = options.files.iter().map(|file| Source::argument(file)).collect();
    let strictness = Strictness { accept_valid: options.accept_valid, rolling: options.rolling };
    let bar = Bar::new();
    let outcome = import(&portal, sources, strictness, &mut bar.clone()).await;
    bar.finish();
    portal.close().await?;
    match outcome {
        Ok(report) => Ok(ended(&report)),
        Err(Failure::Refused(Refusal::BadLines(report))) => {
            say(&format!("{} of {} lines are bad; nothing was written.", report.rejected, report.lines));
            Ok(ExitCode::from(1))
        }
        Err(Failure::Refused(refusal)) => Err(Stop(refusal.to_string())),
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

fn ended(report: &Report) -> ExitCode {
    let Report { lines, written, added, changed, withdrawn, unchanged, older, rejected, .. } = report;
    say(&format!(
        "{lines} lines: {written} written ({added} new, {changed} changed, {withdrawn} withdrawn), {unchanged} as they were, \
         {older} older than what is there, {rejected} bad."
    ));
    if *rejected > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

/// A bar on a terminal, and nothing where there is none. Bad lines are told above it.
#[derive(Debug, Clone)]
pub struct Bar(ProgressBar);

impl Bar {
    /// A bar that waits for its length.
    pub fn new() -> Self {
        Self(ProgressBar::new(0))
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}

impl Progress for Bar {
    fn begins(&mut self, stage: Stage, bytes: Option<u64>) {
        self.0.reset();
        self.0.set_message(match stage {
            Stage::Checking => "Checking",
            Stage::Writing => "Writing",
        });
        if let Some(bytes) = bytes {
            self.0.set_length(bytes);
        }
        let look = if bytes.is_some() { "{msg:9} {bar:40} {bytes}/{total_bytes} {eta}" } else { "{msg:9} {bytes}" };
        if let Ok(style) = ProgressStyle::with_template(look) {
            self.0.set_style(style);
        }
    }

    fn read(&mut self, bytes: u64) {
        self.0.inc(bytes);
    }

    fn bad_line(&mut self, bad: &BadLine) {
        self.0.suspend(|| super::console::warn(&bad.to_string()));
    }
}
