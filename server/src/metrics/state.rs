//! What is not counted as it happens but looked up when somebody asks: the queue, the connections, the last import, the store of files.

use chrono::{DateTime, Utc};
use metrics::gauge;
use sea_orm::{DatabaseConnection, DbBackend};
use services::{Fault, Portal, import::last_import, job::queue_by_kind, store};

use super::{
    CONNECTIONS, CONNECTIONS_MOST, DATABASE_UP, FILES_UP, IMPORT_ENDED, IMPORT_LINES, JOBS_DEAD, JOBS_OLDEST,
    JOBS_WAITING,
};

/// Looks everything up. A database that does not answer is one of the things to be told.
pub async fn look(portal: &Portal) {
    connections(&portal.db);
    let answered = queue(portal).await.and(imports(portal).await);
    if let Err(fault) = &answered {
        tracing::warn!(%fault, "the state could not be looked up");
    }
    gauge!(DATABASE_UP.name).set(if answered.is_ok() { 1.0 } else { 0.0 });
    gauge!(FILES_UP.name).set(if store::look(portal).await { 1.0 } else { 0.0 });
}

fn connections(db: &DatabaseConnection) {
    let (all, idle, most) = if db.get_database_backend() == DbBackend::Sqlite {
        let pool = db.get_sqlite_connection_pool();
        (pool.size(), pool.num_idle(), pool.options().get_max_connections())
    } else {
        let pool = db.get_postgres_connection_pool();
        (pool.size(), pool.num_idle(), pool.options().get_max_connections())
    };
    let idle = u32::try_from(idle).unwrap_or(u32::MAX).min(all);
    gauge!(CONNECTIONS.name, "state" => "idle").set(f64::from(idle));
    gauge!(CONNECTIONS.name, "state" => "used").set(f64::from(all - idle));
    gauge!(CONNECTIONS_MOST.name).set(f64::from(most));
}

async fn queue(portal: &Portal) -> Result<(), Fault> {
    let now = portal.clock.now();
    for state in queue_by_kind(portal).await? {
        let age = state.oldest.map_or(0, |oldest| (now - oldest).num_seconds().max(0));
        gauge!(JOBS_WAITING.name, "kind" => state.kind.clone()).set(number(state.waiting));
        gauge!(JOBS_OLDEST.name, "kind" => state.kind.clone()).set(number(age));
        gauge!(JOBS_DEAD.name, "kind" => state.kind).set(number(state.dead));
    }
    Ok(())
}

async fn imports(portal: &Portal) -> Result<(), Fault> {
    let last = last_import(portal).await?;
    gauge!(IMPORT_ENDED.name).set(last.map_or(0.0, |last| seconds(last.finished_at)));
    for (outcome, lines) in [
        ("read", last.map(|last| last.lines)),
        ("written", last.map(|last| last.written)),
        ("bad", last.map(|last| last.rejected)),
    ] {
        gauge!(IMPORT_LINES.name, "outcome" => outcome).set(number(lines.unwrap_or_default()));
    }
    Ok(())
}

/// An instant, as Prometheus writes it.
pub fn seconds(at: DateTime<Utc>) -> f64 {
    number(at.timestamp())
}

/// A count, as Prometheus writes it: exact up to 2^53, far beyond any of ours.
#[expect(clippy::cast_precision_loss, reason = "no count of ours reaches 2^53")]
fn number(count: i64) -> f64 {
    count as f64
}
