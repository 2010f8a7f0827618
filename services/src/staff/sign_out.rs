//! Signing out of the other side: the session ends on the server.

use sea_orm::{ActiveValue::Set, EntityTrait as _};

use super::Staff;
use crate::{
    audit::{self, StaffAct},
    database::begin,
    entity::staff_session,
    event::{self, Audience, Subject},
    failure::Fault,
    portal::Portal,
};

/// Ends a session: its token opens nothing any more.
pub async fn sign_out(staff: &Staff, portal: &Portal) -> Result<(), Fault> {
    let ended_at = Set(Some(portal.clock.now()));
    let row = staff_session::ActiveModel { id: Set(staff.session), ended_at, ..Default::default() };
    let transaction = begin(&portal.db).await?;
    staff_session::Entity::update(row).exec_without_returning(&transaction).await?;
    let subject = Some(("staff_session", staff.session));
    let act = StaffAct { staff: staff.id, action: "staff_sign_out", subject, person: None };
    audit::record_staff(&transaction, portal, act).await?;
    // On every node its streams end.
    let listeners = [staff.broker.map_or(Audience::Insurer, Audience::Broker)];
    event::record(&transaction, portal, &listeners, Subject::Session(staff.session)).await?;
    transaction.commit().await?;
    Ok(())
}
