//! Follows the table of events, and tells those who listen in this process: when rung, and every second whether rung or not, because
//! what another process writes to SQLite rings nothing here.

use std::{collections::HashSet, future::Future, pin::pin, time::Duration};

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait as _, DbBackend, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use uuid::Uuid;

use super::{Audience, OVERLAP, Subject, Told, notified};
use crate::{
    entity::event::{Column, Entity},
    failure::Fault,
    portal::Portal,
};

/// How often to look, whatever happens.
const LOOK_EVERY: Duration = Duration::from_millis(900);

/// Tells those who listen until `shutdown` ends.
pub async fn follow(portal: Portal, shutdown: impl Future<Output = ()>) {
    let mut shutdown = pin!(shutdown);
    let _notified = Aborted(match portal.db.get_database_backend() {
        DbBackend::Postgres => Some(tokio::spawn(notified::ring_when_told(portal.clone()))),
        _ => None,
    });
    let mut seen = Seen::from(portal.clock.now());
    loop {
        if let Err(fault) = seen.look(&portal).await {
            tracing::warn!(%fault, "the events could not be looked at");
        }
        let pause = portal.hub.soon().unwrap_or(LOOK_EVERY);
        tokio::select! {
            () = &mut shutdown => return,
            () = portal.hub.rung() => {}
            () = tokio::time::sleep(pause) => portal.hub.tidy(),
        }
    }
}

/// How far the table was read.
struct Seen {
    began: DateTime<Utc>,
    newest: DateTime<Utc>,
    /// What the last look found: the next one finds most of it again.
    ids: HashSet<Uuid>,
    first: bool,
}

impl Seen {
    fn from(now: DateTime<Utc>) -> Self {
        Self { began: now, newest: now, ids: HashSet::new(), first: true }
    }

    async fn look(&mut self, portal: &Portal) -> Result<(), Fault> {
        // A clock that was set back leaves events in the future; what comes now is older than they are.
        let from = self.newest.min(portal.clock.now()) - OVERLAP;
        let rows = Entity::find().filter(Column::At.gte(from)).order_by_asc(Column::At).order_by_asc(Column::Id);
        let rows = rows.all(&portal.db).await?;
        let ids = rows.iter().map(|row| row.id).collect();
        for row in rows {
            portal.hub.found(row.id);
            self.newest = self.newest.max(row.at);
            // What is older than this process was told by others, or is asked for by who missed it.
            if self.ids.contains(&row.id) || (self.first && row.at < self.began) {
                continue;
            }
            let audience = Audience::of(&row.audience_kind, row.audience_id);
            let subject = Subject::of(&row.subject_kind, row.subject_id);
            if let (Some(audience), Some(subject)) = (audience, subject) {
                portal.hub.tell(audience, Told { id: row.id, subject });
            }
        }
        self.ids = ids;
        self.first = false;
        Ok(())
    }
}

/// A task that ends with its value.
struct Aborted(Option<tokio::task::JoinHandle<()>>);

impl Drop for Aborted {
    fn drop(&mut self) {
        if let Some(task) = &self.0 {
            task.abort();
        }
    }
}
