//! PostgreSQL tells every process of a commit (`NOTIFY`). What it tells is only that there is something: a notification may be lost
//! while a connection is made anew, and the table is asked again anyway.

use std::{convert::Infallible, time::Duration};

use sea_orm::{
    ConnectionTrait, DbErr,
    sea_query::{Func, Query},
    sqlx::{
        self,
        postgres::{PgListener, PgPoolOptions},
    },
};

use crate::portal::Portal;

/// The name under which processes on one database hear of each other.
const CHANNEL: &str = "mon_compte_event";

/// How long to wait when nobody answers. Meanwhile the table is looked at every second.
const AFTER_A_FAULT: Duration = Duration::from_secs(1);

/// Has every process told, if and when the caller's transaction is committed.
pub(super) async fn notify(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    let told = Query::select().expr(Func::cust("pg_notify").arg(CHANNEL).arg("")).to_owned();
    db.query_one(&told).await?;
    Ok(())
}

/// Rings when another process, or this one, has committed events.
pub(super) async fn ring_when_told(portal: Portal) {
    loop {
        let Err(error) = listen(&portal).await;
        tracing::warn!(
            lost = is_connection(&error),
            "the database's notifications are not heard; looking every second"
        );
        tokio::time::sleep(AFTER_A_FAULT).await;
    }
}

async fn listen(portal: &Portal) -> Result<Infallible, sqlx::Error> {
    // A connection of its own: one of the pool's would be missing there for good.
    let options = portal.db.get_postgres_connection_pool().connect_options();
    let own = PgPoolOptions::new().max_connections(1).connect_lazy_with((*options).clone());
    let mut listener = PgListener::connect_with(&own).await?;
    listener.listen(CHANNEL).await?;
    loop {
        // Now, too: what was told before one listened, or while the connection was away, was told in vain.
        portal.hub.ring();
        listener.try_recv().await?;
    }
}

/// The library's own words may hold the server's address, and stay out of the log.
const fn is_connection(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut)
}
