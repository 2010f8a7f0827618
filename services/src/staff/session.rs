//! Sessions of the other side: found by the cookie's token, alive while used, ended on the server.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    locale::Locale,
    staff::{StaffRole, is_alive},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, EntityTrait as _, FromQueryResult, QueryFilter as _, QuerySelect as _,
};
use uuid::Uuid;

use super::Staff;
use crate::{
    account::Token,
    entity::{staff, staff_session},
    failure::Fault,
    portal::Portal,
};

/// A session's last use is written at most this often: a page a second is not a write a second.
const WRITTEN_EVERY: TimeDelta = TimeDelta::seconds(30);

/// Who a browser's token stands for, if its session is alive and the account open: one query.
///
/// `used` says whether the request counts as use: what a page does by itself must not keep a session alive.
pub async fn find_staff_session(portal: &Portal, token: &Token, used: bool) -> Result<Option<Staff>, Fault> {
    let now = portal.clock.now();
    let Some(found) = load(portal, token).await? else { return Ok(None) };
    let Some(role) = StaffRole::from_code(&found.role) else { return Ok(None) };
    let over = found.ended_at.is_some() || found.closed_at.is_some();
    if over || !is_alive(found.opened_at, found.seen_at, now) {
        return Ok(None);
    }
    if used && now - found.seen_at >= WRITTEN_EVERY {
        let row = staff_session::ActiveModel { id: Set(found.session), seen_at: Set(now), ..Default::default() };
        // A page can be read where nothing can be written. The session then ends by its last use that could be.
        if let Err(error) = staff_session::Entity::update(row).exec_without_returning(&portal.db).await {
            tracing::warn!(fault = %Fault::from(error), "the use of a session could not be written");
        }
    }
    Ok(Some(Staff {
        id: found.staff,
        session: found.session,
        opened_at: found.opened_at,
        seen_at: if used { now } else { found.seen_at },
        broker: found.broker_id,
        role,
        name: found.name,
        locale: Locale::parse(&found.locale).unwrap_or_default(),
    }))
}

/// What a request needs of both rows, and nothing that is sealed or hashed.
#[derive(FromQueryResult)]
struct Found {
    session: Uuid,
    staff: Uuid,
    opened_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    role: String,
    broker_id: Option<Uuid>,
    name: String,
    locale: String,
}

async fn load(portal: &Portal, token: &Token) -> Result<Option<Found>, Fault> {
    Ok(staff_session::Entity::find()
        .inner_join(staff::Entity)
        .filter(staff_session::Column::TokenHash.eq(token.digest()))
        .select_only()
        .column_as(staff_session::Column::Id, "session")
        .column_as(staff::Column::Id, "staff")
        .columns([staff_session::Column::OpenedAt, staff_session::Column::SeenAt, staff_session::Column::EndedAt])
        .columns([staff::Column::ClosedAt, staff::Column::Role, staff::Column::BrokerId])
        .columns([staff::Column::Name, staff::Column::Locale])
        .into_model()
        .one(&portal.db)
        .await?)
}
