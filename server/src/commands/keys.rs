//! `mon-compte keys`: the field keys, while the portal serves. `docs/OPERATION.md` has the steps in their order.

use std::process::ExitCode;

use clap::Subcommand;
use data_encoding::HEXLOWER;
use services::{
    random::Random,
    rotation::{KeyCount, Standing, count_keys, rotate_keys},
};

use super::{Done, console::say, portal};
use crate::config::Settings;

/// What to do with them.
#[derive(Debug, Clone, Copy, Subcommand)]
pub enum Action {
    /// Counts what each key has sealed; ends with 1 while an older key is still needed
    Status,
    /// Moves what older keys have sealed to the newest, and ends with 1 if something is left
    Rotate,
    /// Draws a new key and prints it
    New,
}

/// The command.
pub async fn run(settings: &Settings, action: Action) -> Done {
    match action {
        Action::Status => status(settings).await,
        Action::Rotate => rotate(settings).await,
        Action::New => draw(),
    }
}

/// Draws a key and prints it: the one thing for which there need be no settings.
pub fn draw() -> Done {
    say(&HEXLOWER.encode(&Random::System.bytes::<32>()?));
    Ok(ExitCode::SUCCESS)
}

async fn status(settings: &Settings) -> Done {
    let portal = portal(settings).await?;
    let counts = count_keys(&portal).await?;
    for (place, key) in portal.keys.ring().enumerate() {
        say(&format!("key {key}: {}", if place == 0 { "the newest, it seals" } else { "older, it opens" }));
    }
    for KeyCount { column, key, standing, values } in &counts {
        let key = key.map_or_else(|| "no seal".to_owned(), |key| key.to_string());
        say(&format!("{column:<32} {values:>10}  {key}  {}", word(*standing)));
    }
    let needed: u64 = left(&counts, Standing::Older);
    let lost: u64 = left(&counts, Standing::Unknown);
    say(&match (needed, lost) {
        (0, 0) => "Every value is sealed by the newest key: older ones can be taken off.".to_owned(),
        (needed, 0) => format!("{needed} values are sealed by older keys: run `mon-compte keys rotate`."),
        (_, lost) => format!("{lost} values are sealed by a key that is not in keys.fields, and do not open."),
    });
    portal.close().await?;
    Ok(if needed + lost == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

async fn rotate(settings: &Settings) -> Done {
    let portal = portal(settings).await?;
    let rotation = rotate_keys(&portal, |batch| {
        say(&format!("{}: {} of {}", batch.column, batch.moved, batch.of.max(batch.moved)));
    })
    .await?;
    portal.close().await?;
    say(&format!("{} values moved to the newest key, {} left.", rotation.moved, rotation.left));
    Ok(if rotation.left == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn left(counts: &[KeyCount], standing: Standing) -> u64 {
    counts.iter().filter(|count| count.standing == standing).map(|count| count.values).sum()
}

const fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Newest => "newest",
        Standing::Older => "older",
        Standing::Unknown => "unknown",
    }
}
