//! Each change can be made, unmade and made again, on both databases.
//!
//! A change that cannot be unmade is found out on the day when a release must be taken back, which is the worst day for it.

use migration::{
    Migrator, MigratorTrait, pending,
    sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbErr, Statement},
};
use sea_orm_migration::SchemaManager;

#[tokio::test]
async fn the_schema_goes_up_down_and_up_again_on_sqlite() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let url = format!("sqlite://{}?mode=rwc", folder.path().join("portal.db").display());
    goes_up_down_and_up(&Database::connect(url).await?).await?;
    Ok(())
}

/// Runs where the test command has started a cluster and said so.
#[tokio::test]
async fn the_schema_goes_up_down_and_up_again_on_postgresql() -> Result<(), Box<dyn std::error::Error>> {
    let Ok(url) = std::env::var("TEST_DATABASE_URL") else { return Ok(()) };
    let name = format!("up_and_down_{}", std::process::id());
    let server = Database::connect(&url).await?;
    server.execute_unprepared(&format!("CREATE DATABASE {name}")).await?;
    let database = Database::connect(with_database(&url, &name)).await?;
    let result = goes_up_down_and_up(&database).await;
    database.close().await?;
    server.execute_unprepared(&format!("DROP DATABASE {name}")).await?;
    Ok(result?)
}

async fn goes_up_down_and_up(database: &DatabaseConnection) -> Result<(), DbErr> {
    let known: Vec<_> = Migrator::migrations().iter().map(|change| change.name().to_owned()).collect();
    assert_eq!(pending(database).await?, known, "a new database lacks them all");
    assert!(!SchemaManager::new(database).has_table("seaql_migrations").await?, "and was not changed by the question");
    let created = Migrator::migrations().iter().filter(|change| change.name().contains("_create_")).count();
    Migrator::up(database, None).await?;
    assert_eq!(tables(database).await?, created, "each change that says so creates one table");
    assert!(pending(database).await?.is_empty());
    Migrator::down(database, None).await?;
    assert_eq!(tables(database).await?, 0, "nothing is left behind");
    Migrator::up(database, None).await?;
    assert_eq!(tables(database).await?, created);
    Ok(())
}

/// How many tables of the portal there are.
async fn tables(database: &DatabaseConnection) -> Result<usize, DbErr> {
    let backend = database.get_database_backend();
    let sql = if backend == migration::sea_orm::DbBackend::Sqlite {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('seaql_migrations', 'sqlite_sequence')"
    } else {
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'seaql_migrations'"
    };
    Ok(database.query_all_raw(Statement::from_string(backend, sql)).await?.len())
}

/// The same server, another database.
fn with_database(url: &str, name: &str) -> String {
    let (base, query) = url.split_once('?').map_or((url, String::new()), |(base, query)| (base, format!("?{query}")));
    let server = base.rsplit_once('/').map_or(base, |(server, _)| server);
    format!("{server}/{name}{query}")
}
