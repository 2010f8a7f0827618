//! What was done, by whom, to what: written in the transaction of the act itself.

use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait as _};
use uuid::Uuid;

use crate::{entity::audit, failure::Fault, portal::Portal};

/// An act worth remembering. `details` never hold what a person typed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Act {
    /// The account that acted; none for someone who is not signed in.
    pub account: Option<Uuid>,
    /// The verb, the same word as the use case.
    pub action: &'static str,
    /// What it was done to: table and row.
    pub subject: Option<(&'static str, Uuid)>,
}

/// Writes an act down.
pub(crate) async fn record(db: &impl ConnectionTrait, portal: &Portal, act: Act) -> Result<(), Fault> {
    let now = portal.clock.now();
    let row = audit::ActiveModel {
        id: Set(portal.random.id(now)?),
        at: Set(now),
        actor_kind: Set(if act.account.is_some() { "customer" } else { "anyone" }.into()),
        actor_id: Set(act.account),
        action: Set(act.action.into()),
        subject_kind: Set(act.subject.map(|(kind, _)| kind.into())),
        subject_id: Set(act.subject.map(|(_, id)| id)),
        details: Set("{}".into()),
    };
    audit::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}
