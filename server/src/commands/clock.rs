//! `mon-compte clock`: shows or moves the one clock, for every process on the same database.

use std::process::ExitCode;

use chrono::SecondsFormat;
use clap::Subcommand;
use domain::{format, locale::Locale};

use super::{Done, console::say, only_in_development, portal};
use crate::{
    clock::{Instant, Length, Move, move_clock},
    config::Settings,
};

/// What to do with it.
#[derive(Debug, Clone, Copy, Subcommand)]
pub enum Action {
    /// Says what time it is
    Show,
    /// Moves it by a length of time: 90s, 30m, 12h, 2d, 1w
    Advance {
        /// How far
        #[arg(allow_hyphen_values = true)]
        by: Length,
    },
    /// Moves it to an hour of Paris: 2027-01-01T10:00
    Set {
        /// When
        to: Instant,
    },
    /// Brings it back to the machine's time
    Reset,
}

/// The command.
pub async fn run(settings: &Settings, action: Action) -> Done {
    only_in_development(settings)?;
    let portal = portal(settings).await?;
    let now = match action {
        Action::Show => portal.clock.now(),
        Action::Advance { by } => move_clock(&portal, Move::By(by.0)).await?,
        Action::Set { to } => move_clock(&portal, Move::To(to.0)).await?,
        Action::Reset => move_clock(&portal, Move::Reset).await?,
    };
    portal.close().await?;
    say(&format!(
        "{} in Paris ({})",
        format::date_time(now, Locale::En),
        now.to_rfc3339_opts(SecondsFormat::Secs, true)
    ));
    Ok(ExitCode::SUCCESS)
}
