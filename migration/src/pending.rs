//! What a database still lacks, asked without changing anything: a probe asks it every second, and the role that serves need not be one
//! that may make tables. The library's own question begins by making its table, and takes a change that it does not know for a fault.

use std::collections::BTreeSet;

use sea_orm_migration::{
    DbErr, MigratorTrait as _, SchemaManager,
    sea_orm::{DatabaseConnection, EntityTrait as _},
    seaql_migrations,
};

use crate::Migrator;

/// The names of the changes that the database still lacks.
///
/// What it has beyond those that this program knows is no matter: a newer program made it, and this one serves on until it is
/// replaced.
///
/// # Errors
/// The database's own.
pub async fn pending(db: &DatabaseConnection) -> Result<Vec<String>, DbErr> {
    let made = made(db).await?;
    let known = Migrator::migrations().into_iter().map(|change| change.name().to_owned());
    Ok(known.filter(|change| !made.contains(change)).collect())
}

async fn made(db: &DatabaseConnection) -> Result<BTreeSet<String>, DbErr> {
    if !SchemaManager::new(db).has_table(Migrator::migration_table_name().to_string()).await? {
        return Ok(BTreeSet::new());
    }
    let changes = seaql_migrations::Entity::find().all(db).await?;
    Ok(changes.into_iter().map(|change| change.version).collect())
}
