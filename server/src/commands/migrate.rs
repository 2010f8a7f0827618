//! `mon-compte migrate`: brings the database up to date.

use std::process::ExitCode;

use migration::{Migrator, MigratorTrait as _, pending};
use sea_orm::{DatabaseConnection, DbErr};

use super::{Done, console::say};
use crate::{compose::open_database, config::Settings};

/// The command.
pub async fn run(settings: &Settings) -> Done {
    let db = open_database(settings).await?;
    let applied = bring_up(&db).await?;
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
