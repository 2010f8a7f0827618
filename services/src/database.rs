//! The database: SQLite in a file by default, PostgreSQL by its address, and nothing else that changes.

use std::{thread::available_parallelism, time::Duration};

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
    sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

/// How long a request waits for a connection. A database that is restarted is back within it, and nobody notices; a person who
/// waits longer had better be told.
const A_CONNECTION_WITHIN: Duration = Duration::from_secs(5);

/// What a connection to SQLite keeps in memory, as SQLite writes it: KiB behind a minus.
const CACHE: &str = "-8192";
/// The same of one through which pages read: there are few, and what a busy day asks for should be in it.
const CACHE_OF_PAGES: &str = "-32768";

/// Opens a pool on `sqlite://…` or `postgres://…`.
///
/// SQLite runs with a write-ahead log so that readers never wait, with full synchronisation so that what was acknowledged
/// survives a power cut, and with its foreign keys on.
///
/// # Errors
/// The driver's own, when the address is wrong or nobody answers.
pub async fn connect(url: &str, max_connections: u32) -> Result<DatabaseConnection, DbErr> {
    Database::connect(options(url, max_connections)).await
}

/// Opens what pages read through. On SQLite it is a pool beside `db`: no more of them read at a time than there are cores, for each
/// connection has a thread and a cache of its own, and one more than can run makes all the others slower; nor more than `db` may have.
/// Nobody can write through it, so that no page ever waits for a writer. PostgreSQL shares its memory among connections, and there it
/// is `db`.
///
/// # Errors
/// The driver's own.
pub async fn connect_pages(url: &str, db: &DatabaseConnection) -> Result<DatabaseConnection, DbErr> {
    if db.get_database_backend() != DbBackend::Sqlite {
        return Ok(db.clone());
    }
    let cores = available_parallelism().map_or(1, |cores| u32::try_from(cores.get()).unwrap_or(u32::MAX));
    let most = db.get_sqlite_connection_pool().options().get_max_connections();
    let mut options = options(url, cores.min(most));
    options.map_sqlx_sqlite_opts(|sqlite| {
        embedded(sqlite).pragma("query_only", "on").pragma("cache_size", CACHE_OF_PAGES)
    });
    Database::connect(options).await
}

fn options(url: &str, max_connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(max_connections)
        .acquire_timeout(A_CONNECTION_WITHIN)
        // A file does not hang up as a server does, and each question whether it did would wake the connection's thread.
        .test_before_acquire(!url.starts_with("sqlite:"))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(embedded);
    options
}

fn embedded(sqlite: SqliteConnectOptions) -> SqliteConnectOptions {
    sqlite
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("cache_size", CACHE)
        .busy_timeout(Duration::from_secs(10))
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

#[cfg(test)]
mod tests {
    use sea_orm::ConnectionTrait as _;

    use super::*;

    #[tokio::test]
    async fn on_sqlite_a_page_is_read_while_who_writes_has_every_other_connection_and_nobody_writes_through_it() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}/portal.db", folder.path().display());
        let db = connect(&url, 1).await.unwrap();
        let pages = connect_pages(&url, &db).await.unwrap();
        db.execute_unprepared("CREATE TABLE word (letters TEXT); INSERT INTO word VALUES ('lisible')").await.unwrap();
        let writing = begin(&db).await.unwrap();
        writing.execute_unprepared("UPDATE word SET letters = 'autre'").await.unwrap();
        let read = pages.query_one_raw(sea_orm::Statement::from_string(DbBackend::Sqlite, "SELECT letters FROM word"));
        let row = read.await.unwrap().unwrap();
        assert_eq!(row.try_get_by_index::<String>(0).unwrap(), "lisible");
        let refused = pages.execute_unprepared("DELETE FROM word").await.unwrap_err();
        assert!(refused.to_string().contains("readonly"), "{refused}");
    }
}
