//! A PostgreSQL server on which tests make databases of their own. Other crates' tests read this file too.

use sea_orm::ConnectionTrait as _;
use services::database::connect;

/// Has the server do something.
pub async fn execute(server: &str, sql: &str) {
    let connection = connect(server, 1).await.unwrap();
    connection.execute_unprepared(sql).await.unwrap();
    connection.close().await.unwrap();
}

/// The same server, another database.
pub fn with_database(server: &str, name: &str) -> String {
    let (base, query) =
        server.split_once('?').map_or((server, String::new()), |(base, query)| (base, format!("?{query}")));
    let host = base.rsplit_once('/').map_or(base, |(host, _)| host);
    format!("{host}/{name}{query}")
}
