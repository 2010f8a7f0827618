//! Fresh databases. The schema is built once for each kind, then copied: that takes milliseconds where migrating takes a second.

use std::sync::atomic::{AtomicU32, Ordering};

use migration::{Migrator, MigratorTrait as _};
use sea_orm::DatabaseConnection;
use services::database::{connect, connect_pages};
use tempfile::TempDir;
use tokio::sync::OnceCell;

use super::server::{execute, with_database};

/// A database that nobody else uses.
pub struct Fresh {
    pub connection: DatabaseConnection,
    /// What pages read through.
    pub pages: DatabaseConnection,
    /// Where files are kept beside it.
    pub files: TempDir,
    kept: Kept,
}

/// What goes when the test is over.
enum Kept {
    Folder(TempDir),
    Database { server: String, name: String },
}

/// A database of each kind that is at hand.
pub async fn fresh() -> Vec<Fresh> {
    let mut databases = vec![sqlite().await];
    if let Ok(server) = std::env::var("TEST_DATABASE_URL") {
        databases.push(postgresql(server).await);
    }
    databases
}

impl Fresh {
    async fn on(url: &str, kept: Kept) -> Self {
        let connection = connect(url, 4).await.unwrap();
        let pages = connect_pages(url, &connection).await.unwrap();
        Self { connection, pages, files: tempfile::tempdir().unwrap(), kept }
    }

    /// Removes the database. A test that fails leaves its PostgreSQL database behind, to be looked at.
    pub async fn drop(self) {
        self.pages.close().await.unwrap();
        self.connection.close().await.unwrap();
        match self.kept {
            Kept::Folder(folder) => folder.close().unwrap(),
            Kept::Database { server, name } => execute(&server, &format!("DROP DATABASE {name} WITH (FORCE)")).await,
        }
    }
}

/// One in a file.
pub async fn sqlite() -> Fresh {
    static SCHEMA: OnceCell<Vec<u8>> = OnceCell::const_new();
    let schema = SCHEMA.get_or_init(sqlite_schema).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portal.db");
    std::fs::write(&file, schema).unwrap();
    Fresh::on(&format!("sqlite://{}", file.display()), Kept::Folder(folder)).await
}

async fn sqlite_schema() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("schema.db");
    migrate(&format!("sqlite://{}", file.display())).await;
    std::fs::read(file).unwrap()
}

async fn postgresql(server: String) -> Fresh {
    static SCHEMA: OnceCell<String> = OnceCell::const_new();
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let schema = SCHEMA.get_or_init(|| postgresql_schema(&server)).await;
    let name = format!("{schema}_{}", COUNT.fetch_add(1, Ordering::Relaxed));
    execute(&server, &format!("CREATE DATABASE {name} TEMPLATE {schema}")).await;
    Fresh::on(&with_database(&server, &name), Kept::Database { server, name }).await
}

async fn postgresql_schema(server: &str) -> String {
    let name = format!("portal_{}", std::process::id());
    execute(server, &format!("DROP DATABASE IF EXISTS {name}")).await;
    execute(server, &format!("CREATE DATABASE {name}")).await;
    migrate(&with_database(server, &name)).await;
    name
}

async fn migrate(url: &str) {
    let connection = connect(url, 1).await.unwrap();
    Migrator::up(&connection, None).await.unwrap();
    connection.close().await.unwrap();
}
