//! The commands of `mon-compte`, a file each. To add one: a file with its options and `run`, a variant of `Command`, an arm below.

mod backup;
mod bounce;
mod clock;
mod config_check;
mod console;
mod demo;
mod generate;
mod health;
mod import;
mod keys;
mod logs;
mod migrate;
mod restore;
mod serve;
mod traces;
mod user;
mod work;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use migration::pending;
use sea_orm::DbErr;
use services::{Fault, Portal};

use crate::{
    build_info,
    compose::{ComposeError, compose, open_database},
    config::{LoadError, Problem, Settings, check, load},
    metrics::MetricsError,
    site::SiteError,
    tls::TlsError,
};

/// The customer space of an insurer.
#[derive(Debug, Parser)]
#[command(name = "mon-compte", version = build_info::text())]
struct Cli {
    /// Settings file; without it, mon-compte.toml is read if it is there
    #[arg(long, global = true, env = "MON_COMPTE_CONFIG")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the portal, and does its jobs unless told otherwise
    Serve(serve::Options),
    /// Does the jobs, without serving
    Work,
    /// Brings the database up to date
    Migrate(migrate::Options),
    /// Writes everything that the portal keeps to an encrypted file, while it serves
    Backup(backup::Options),
    /// Restores a backup into an empty database
    Restore(restore::Options),
    /// Counts what each field key has sealed, moves it to the newest, draws a new key
    #[command(subcommand)]
    Keys(keys::Action),
    /// Takes in delivery reports of letters that came back, from a Maildir folder or the standard input
    Bounce(bounce::Options),
    /// Imports NDJSON files of the policy system (- is standard input)
    Import(import::Options),
    /// Writes a made-up portfolio, the same for the same seed
    Generate(generate::Options),
    /// Imports the demo portfolio and opens the accounts of its cast (development only)
    Demo,
    /// Shows or moves the clock (development only)
    #[command(subcommand)]
    Clock(clock::Action),
    /// Invites people to the other side and lists their accounts
    #[command(subcommand)]
    User(user::Action),
    /// Asks the process on this machine whether it is ready; ends with 1 if it is not
    Health,
    /// Says what is wrong with the settings
    ConfigCheck,
}

/// Why a command stopped, in a sentence for whoever typed it.
#[derive(Debug)]
struct Stop(String);

type Done = Result<ExitCode, Stop>;

/// Runs the command that was typed.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return stopped(&Stop(error.to_string())),
    };
    runtime.block_on(run(cli)).unwrap_or_else(|stop| stopped(&stop))
}

/// Whether a command is one that can be typed; if not, what is wrong with it. For the tests of what is written about commands.
///
/// # Errors
/// What the program would say.
pub fn understands(arguments: &[&str]) -> Result<(), String> {
    Cli::try_parse_from(arguments).map(drop).map_err(|error| error.to_string())
}

fn stopped(Stop(why): &Stop) -> ExitCode {
    console::warn(&format!("mon-compte: {why}"));
    ExitCode::from(2)
}

async fn run(cli: Cli) -> Done {
    // The root of all keys is drawn while the settings are still being written.
    if let Command::Keys(keys::Action::New) = cli.command {
        return keys::draw();
    }
    // ring, and only ring: rustls stops at two providers and asks which.
    // An error would mean that there is one already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let settings = load(cli.config.as_deref(), std::env::vars())?;
    let mut unsent = None;
    if !matches!(cli.command, Command::ConfigCheck) {
        refuse_problems(&check(&settings))?;
        unsent = Some(logs::begin(&settings)?);
    }
    let done = obey(cli.command, &settings).await;
    drop(unsent);
    done
}

async fn obey(command: Command, settings: &Settings) -> Done {
    match command {
        Command::Serve(options) => serve::run(settings, options).await,
        Command::Work => work::run(settings).await,
        Command::Migrate(options) => migrate::run(settings, options).await,
        Command::Backup(options) => backup::run(settings, options).await,
        Command::Restore(options) => restore::run(settings, options).await,
        Command::Keys(action) => keys::run(settings, action).await,
        Command::Bounce(options) => bounce::run(settings, options).await,
        Command::Import(options) => import::run(settings, options).await,
        Command::Generate(options) => generate::run(&options),
        Command::Demo => demo::run(settings).await,
        Command::Clock(action) => clock::run(settings, action).await,
        Command::User(action) => user::run(settings, action).await,
        Command::Health => health::run(settings).await,
        Command::ConfigCheck => config_check::run(settings),
    }
}

fn refuse_problems(problems: &[Problem]) -> Result<(), Stop> {
    if problems.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = problems.iter().map(|problem| format!("\n  {problem}")).collect();
    Err(Stop(format!("the settings are not right:{}", lines.concat())))
}

/// The portal on an up-to-date database: development brings it up to date, production has a command for that.
async fn portal(settings: &Settings) -> Result<Portal, Stop> {
    let db = open_database(settings).await?;
    if settings.is_development() {
        migrate::bring_up(&db).await?;
    }
    let pending = pending(&db).await?;
    if !pending.is_empty() {
        return Err(Stop(format!("the database lacks {} changes; run `mon-compte migrate`", pending.len())));
    }
    let portal = compose(settings, db)?;
    portal.clock.follow(&portal.db).await?;
    Ok(portal)
}

fn only_in_development(settings: &Settings) -> Result<(), Stop> {
    if settings.is_development() { Ok(()) } else { Err(Stop("environment: this is for development only".to_owned())) }
}

macro_rules! stop_from {
    ($($error:ty),*) => {
        $(impl From<$error> for Stop {
            fn from(error: $error) -> Self {
                Self(error.to_string())
            }
        })*
    };
}

stop_from!(ComposeError, DbErr, Fault, LoadError, MetricsError, SiteError, TlsError, std::io::Error);
