//! What was done, by whom, to what: written in the transaction of the act itself.

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, SelectExt as _,
};
use uuid::Uuid;

use crate::{
    entity::audit::{self, Column},
    failure::Fault,
    portal::Portal,
    staff::Desk,
};

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

/// An act of the other side. Where it touches a customer's file, the customer is shown it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StaffAct {
    /// Who acted.
    pub staff: Uuid,
    /// The verb, the same word as the use case.
    pub action: &'static str,
    /// What it was done to: table and row.
    pub subject: Option<(&'static str, Uuid)>,
    /// Whose file it touched.
    pub person: Option<Uuid>,
}

/// Writes an act down.
pub(crate) async fn record(db: &impl ConnectionTrait, portal: &Portal, act: Act) -> Result<(), Fault> {
    let kind = if act.account.is_some() { "customer" } else { "anyone" };
    write(db, portal, (kind, act.account), act.action, act.subject, None).await
}

/// Writes an act of the other side down.
pub(crate) async fn record_staff(db: &impl ConnectionTrait, portal: &Portal, act: StaffAct) -> Result<(), Fault> {
    write(db, portal, ("staff", Some(act.staff)), act.action, act.subject, act.person).await
}

/// Whether opening something is still to be written down. A page that asks for itself again was opened before: that stands in the journal,
/// once. What says so and was not opened in this session is written down all the same, so that no header opens a file unseen.
pub(crate) async fn is_opening(desk: &Desk<'_>, portal: &Portal, act: &StaffAct) -> Result<bool, Fault> {
    if desk.staff.is_there && !desk.asks_again {
        return Ok(true);
    }
    let before = audit::Entity::find()
        .filter(act.person.map_or_else(|| Column::PersonId.is_null(), |person| Column::PersonId.eq(person)))
        .filter(Column::At.gte(desk.staff.opened_at))
        .filter(Column::ActorId.eq(act.staff))
        .filter(Column::Action.eq(act.action))
        .filter(Column::SubjectId.eq(act.subject.map(|(_, id)| id)));
    Ok(!before.exists(&portal.db).await?)
}

async fn write(
    db: &impl ConnectionTrait,
    portal: &Portal,
    (actor_kind, actor_id): (&str, Option<Uuid>),
    action: &str,
    subject: Option<(&str, Uuid)>,
    person_id: Option<Uuid>,
) -> Result<(), Fault> {
    let now = portal.clock.now();
    let row = audit::ActiveModel {
        id: Set(portal.random.id(now)?),
        at: Set(now),
        actor_kind: Set(actor_kind.into()),
        actor_id: Set(actor_id),
        action: Set(action.into()),
        subject_kind: Set(subject.map(|(kind, _)| kind.into())),
        subject_id: Set(subject.map(|(_, id)| id)),
        details: Set("{}".into()),
        person_id: Set(person_id),
    };
    audit::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}
