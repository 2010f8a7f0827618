//! `mon-compte migrate`: brings the database up to date.

use std::process::ExitCode;

use clap::Args;
use migration::{Migrator, MigratorTrait as _, add_up_payments, pending};
use sea_orm::{DatabaseConnection, DbErr};

use super::{Done, console::say};
use crate::{compose::open_database, config::Settings};

/// What else is to be done.
#[derive(Debug, Clone, Copy, Args)]
pub struct Options {
    /// Adds up anew what was paid on each instalment: after an older program imported into a database that was up to date
    #[arg(long)]
    add_up_payments: bool,
}

/// The command.
pub async fn run(settings: &Settings, options: Options) -> Done {
    let db = open_database(settings).await?;
    let applied = bring_up(&db).await?;
    if options.add_up_payments {
        add_up_payments(&db).await?;
    }
    db.close().await?;
    say(&match applied {
        0 => "The database is up to date.".to_owned(),
        count => format!("The database is up to date: {count} changes made."),
    });
    Ok(ExitCode::SUCCESS)
}

/// Makes the changes that the database lacks; how many that was.
pub async fn bring_up(db: &DatabaseConnection) -> Result<usize, DbErr> {
    let lacking = pending(db).await?.len();
    if lacking > 0 {
        Migrator::up(db, None).await?;
    }
    Ok(lacking)
}
