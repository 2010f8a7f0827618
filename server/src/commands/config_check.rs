//! `mon-compte config-check`: the settings as they were understood, secrets aside, and what is wrong with them.

use std::process::ExitCode;

use super::{Done, Stop, console::say, refuse_problems};
use crate::config::{Settings, check};

/// The command.
pub fn run(settings: &Settings) -> Done {
    let shown = serde_json::to_string_pretty(settings).map_err(|error| Stop(error.to_string()))?;
    say(&shown);
    refuse_problems(&check(settings))?;
    Ok(ExitCode::SUCCESS)
}
