//! Writes down that something changed, in the transaction of the act: it is heard of if and only if it stands.

use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait as _};

use super::{Audience, Subject};
use crate::{entity::event, failure::Fault, portal::Portal};

/// Writes it down, once for each audience.
pub(crate) async fn record(
    db: &impl ConnectionTrait,
    portal: &Portal,
    audiences: &[Audience],
    subject: Subject,
) -> Result<(), Fault> {
    let now = portal.clock.now();
    let (subject_kind, subject_id) = subject.columns();
    for audience in audiences {
        let (audience_kind, audience_id) = audience.columns();
        let row = event::ActiveModel {
            id: Set(portal.random.id(now)?),
            at: Set(now),
            audience_kind: Set(audience_kind.into()),
            audience_id: Set(audience_id),
            subject_kind: Set(subject_kind.into()),
            subject_id: Set(subject_id),
        };
        event::Entity::insert(row).exec_without_returning(db).await?;
    }
    Ok(())
}
