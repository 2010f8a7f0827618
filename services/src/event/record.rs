//! Writes down that something changed, in the transaction of the act: it is heard of if and only if it stands.

use sea_orm::{ActiveValue::Set, ConnectionTrait, DbBackend, EntityTrait as _};
use uuid::Uuid;

use super::{Audience, Subject, notified};
use crate::{entity::event, failure::Fault, portal::Portal};

/// Writes it down, once for each audience. On PostgreSQL every process hears of it at the commit; on SQLite this one looks for it until
/// it is there, and others find it within a second.
///
/// # Errors
/// The database's own: the caller's transaction must not be committed then.
pub async fn record(
    db: &impl ConnectionTrait,
    portal: &Portal,
    audiences: &[Audience],
    subject: Subject,
) -> Result<(), Fault> {
    let now = portal.clock.now();
    let (subject_kind, subject_id) = subject.columns();
    let mut rows = Vec::with_capacity(audiences.len());
    for audience in audiences {
        let (audience_kind, audience_id) = audience.columns();
        rows.push(event::ActiveModel {
            id: Set(portal.random.id(now)?),
            at: Set(now),
            audience_kind: Set(audience_kind.into()),
            audience_id: Set(audience_id),
            subject_kind: Set(subject_kind.into()),
            subject_id: Set(subject_id),
        });
    }
    let ids: Vec<Uuid> = rows.iter().filter_map(|row| row.id.try_as_ref().copied()).collect();
    event::Entity::insert_many(rows).exec_without_returning(db).await?;
    for id in ids {
        portal.hub.expect(id);
    }
    if db.get_database_backend() == DbBackend::Postgres {
        notified::notify(db).await?;
    }
    Ok(())
}
