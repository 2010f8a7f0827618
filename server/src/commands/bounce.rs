//! `mon-compte bounce`: takes in delivery reports, one on the standard input or all that lie in a Maildir folder. What each came to is
//! told in a word, and never whom it was about.

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use services::{Portal, notification::note_bounce};

use super::{
    Done, Stop,
    console::{say, warn},
    portal,
};
use crate::config::Settings;

/// The most that is taken in of a mail: a report comes before what it returns.
const MOST: u64 = 1024 * 1024;

/// What to take in.
#[derive(Debug, Args)]
pub struct Options {
    /// A Maildir folder, whose new mails are read and moved to cur; without it, one mail on the standard input
    folder: Option<PathBuf>,
}

/// The command.
pub async fn run(settings: &Settings, options: Options) -> Done {
    let portal = portal(settings).await?;
    let outcome = match options.folder {
        Some(folder) => maildir(&portal, &folder).await,
        None => standard_input(&portal).await,
    };
    portal.close().await?;
    outcome.map(|()| ExitCode::SUCCESS)
}

async fn standard_input(portal: &Portal) -> Result<(), Stop> {
    let mut mail = Vec::new();
    std::io::stdin().lock().take(MOST).read_to_end(&mut mail)?;
    say(note_bounce(portal, &mail).await?.word());
    Ok(())
}

/// A mail is moved when it was read: one that the database was not there for is read again.
async fn maildir(portal: &Portal, folder: &Path) -> Result<(), Stop> {
    let (new, cur) = (folder.join("new"), folder.join("cur"));
    for entry in fs::read_dir(&new)? {
        let entry = entry?;
        let mut mail = Vec::new();
        fs::File::open(entry.path())?.take(MOST).read_to_end(&mut mail)?;
        let bounce = note_bounce(portal, &mail).await?;
        say(bounce.word());
        let mut seen = entry.file_name();
        seen.push(":2,S");
        if let Err(error) = fs::rename(entry.path(), cur.join(seen)) {
            warn(&format!("a mail that was read could not be moved to cur: {}", error.kind()));
        }
    }
    Ok(())
}
