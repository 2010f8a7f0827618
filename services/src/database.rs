//! The database: SQLite in a file by default, PostgreSQL by its address, and nothing else that changes.

use std::time::Duration;

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};

/// How long a request waits for a connection. A database that is restarted is back within it, and nobody notices; a person who
/// waits longer had better be told.
const A_CONNECTION_WITHIN: Duration = Duration::from_secs(5);

/// What each connection to SQLite keeps in memory, as SQLite writes it: KiB behind a minus.
const CACHE: &str = "-8192";

/// Opens a pool on `sqlite://…` or `postgres://…`.
///
/// SQLite runs with a write-ahead log so that readers never wait, with full synchronisation so that what was acknowledged
/// survives a power cut, and with its foreign keys on.
///
/// # Errors
/// The driver's own, when the address is wrong or nobody answers.
pub async fn connect(url: &str, max_connections: u32) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(max_connections)
        .acquire_timeout(A_CONNECTION_WITHIN)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .pragma("cache_size", CACHE)
                .busy_timeout(Duration::from_secs(10))
        });
    Database::connect(options).await
}

/// Begins a transaction that will write.
///
/// On SQLite it takes the write lock at once: a transaction that reads first and then finds the lock taken would fail.
pub(crate) async fn begin(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    db.begin_with_options(options).await
}
