//! A database of one's own for processes: a copy of one that the demonstration was imported into.

use std::{
    fs,
    path::Path,
    process::Command,
    sync::atomic::{AtomicU32, Ordering},
    thread,
};

use sea_orm::{ConnectionTrait as _, DatabaseConnection, Statement};
use services::database::connect;
use tempfile::TempDir;
use tokio::sync::{Mutex, OnceCell};

use crate::server::{execute, with_database};

/// A database.
pub struct Database {
    /// Its address.
    pub url: String,
    connection: OnceCell<DatabaseConnection>,
    dropped_by: Option<(String, String)>,
}

impl Database {
    /// A file in a folder.
    pub async fn sqlite(folder: &Path) -> Self {
        static TEMPLATE: OnceCell<TempDir> = OnceCell::const_new();
        let template = TEMPLATE.get_or_init(async || {
            let folder = tempfile::tempdir().unwrap();
            prepare(&format!("sqlite://{}/portal.sqlite", folder.path().display()));
            folder
        });
        let file = folder.join("portal.sqlite");
        fs::copy(template.await.path().join("portal.sqlite"), &file).unwrap();
        Self { url: format!("sqlite://{}", file.display()), connection: OnceCell::new(), dropped_by: None }
    }

    /// A file in a folder, with nothing in it.
    pub fn empty_sqlite(folder: &Path) -> Self {
        let url = format!("sqlite://{}/portal.sqlite", folder.display());
        Self { url, connection: OnceCell::new(), dropped_by: None }
    }

    /// One on the server for tests with nothing in it, if there is one.
    pub async fn empty_postgresql() -> Option<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let server = std::env::var("TEST_DATABASE_URL").ok()?;
        let name = format!("nodes_{}_empty_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        execute(&server, &format!("CREATE DATABASE {name}")).await;
        let url = with_database(&server, &name);
        Some(Self { url, connection: OnceCell::new(), dropped_by: Some((server, name)) })
    }

    /// One on the server for tests, if there is one.
    pub async fn postgresql() -> Option<Self> {
        static COUNT: Mutex<u32> = Mutex::const_new(0);
        let server = std::env::var("TEST_DATABASE_URL").ok()?;
        let template = format!("nodes_{}", std::process::id());
        // A template cannot be copied twice at the same instant.
        let mut count = COUNT.lock().await;
        if *count == 0 {
            execute(&server, &format!("CREATE DATABASE {template}")).await;
            prepare(&with_database(&server, &template));
        }
        *count += 1;
        let name = format!("{template}_{count}");
        execute(&server, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
        let url = with_database(&server, &name);
        Some(Self { url, connection: OnceCell::new(), dropped_by: Some((server, name)) })
    }

    /// Whether it is PostgreSQL.
    pub fn is_postgresql(&self) -> bool {
        self.dropped_by.is_some()
    }

    /// A connection of the test's own, which no fault between the portal and its database reaches.
    pub async fn connection(&self) -> &DatabaseConnection {
        self.connection.get_or_init(async || connect(&self.url, 2).await.unwrap()).await
    }

    /// The number that a question is answered with.
    pub async fn count(&self, sql: &str) -> i64 {
        let db = self.connection().await;
        let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
        row.expect(sql).try_get_by_index(0).unwrap()
    }

    /// How many rows a table has.
    pub async fn rows(&self, table: &str) -> i64 {
        self.count(&format!("SELECT count(*) FROM {table}")).await
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // A test that fails leaves its database behind, to be looked at.
        let Some((server, name)) = self.dropped_by.take().filter(|_| !thread::panicking()) else { return };
        let drop = async move { execute(&server, &format!("DROP DATABASE {name} WITH (FORCE)")).await };
        let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        thread::spawn(move || runtime().block_on(drop)).join().unwrap();
    }
}

/// Brings a new database up to date and imports the demonstration into it, with the keys of every world.
fn prepare(url: &str) {
    // The demonstration sends its letters; no world asks for them.
    let letters = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_mon-compte"));
    command.arg("demo").env_clear().envs(super::world::COMMON).env("MON_COMPTE__DATABASE_URL", url);
    command.env("MON_COMPTE__MESSAGES", letters.path());
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
