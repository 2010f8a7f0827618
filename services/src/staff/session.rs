//! Sessions of the other side: found by the cookie's token, alive while used, ended on the server.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{locale::Locale, session::STAFF, staff::StaffRole, view::SessionView};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QuerySelect as _,
};
use uuid::Uuid;

use super::Staff;
use crate::{
    account::Token,
    entity::{staff, staff_session},
    failure::Fault,
    notification::has_news,
    portal::Portal,
};

/// A session's last use is written at most this often: a page a second is not a write a second.
const WRITTEN_EVERY: TimeDelta = TimeDelta::seconds(30);

/// How long after its beginning a session that is over may still leave behind what was being written in it.
const ENDED_KNOWN: TimeDelta = TimeDelta::days(1);

/// Opens a session on an account, in the transaction in which both factors were proved.
pub(super) async fn open_session(
    db: &impl ConnectionTrait,
    portal: &Portal,
    account: &staff::Model,
) -> Result<Token, Fault> {
    let (now, token) = (portal.clock.now(), Token::draw(&portal.random)?);
    let row = staff_session::ActiveModel {
        id: Set(portal.random.id(now)?),
        token_hash: Set(token.digest()),
        staff_id: Set(account.id),
        opened_at: Set(now),
        seen_at: Set(now),
        ended_at: Set(None),
        previous_at: Set(account.last_signed_in_at),
    };
    staff_session::Entity::insert(row).exec_without_returning(db).await?;
    Ok(token)
}

/// Who a browser's token stands for, if its session is alive and the account open: one query.
///
/// `used` says whether the request counts as use: what a page does by itself must not keep a session alive.
pub async fn find_staff_session(portal: &Portal, token: &Token, used: bool) -> Result<Option<Staff>, Fault> {
    let now = portal.clock.now();
    let Some(found) = load(portal, token).await? else { return Ok(None) };
    let Some(role) = StaffRole::from_code(&found.role) else { return Ok(None) };
    let over = found.ended_at.is_some() || found.closed_at.is_some();
    if over || !STAFF.is_alive(found.opened_at, found.seen_at, now) {
        return Ok(None);
    }
    let mut staff = Staff { is_there: used, ..found.member(role) };
    if used && now - staff.seen_at >= WRITTEN_EVERY {
        // A page can be read where nothing can be written. The session then ends by its last use that could be.
        if let Err(fault) = extend_staff_session(&mut staff, portal).await {
            tracing::warn!(%fault, "the use of a session could not be written");
        }
    }
    Ok(Some(staff))
}

/// Who a session stood for that is over or was opened less than a day ago, if the account is still open: whose browser this was. It
/// proves nothing any more, so nothing is shown for it.
pub(crate) async fn member_of_ended(portal: &Portal, token: &Token) -> Result<Option<Staff>, Fault> {
    let Some(found) = load(portal, token).await? else { return Ok(None) };
    let Some(role) = StaffRole::from_code(&found.role) else { return Ok(None) };
    let recent = portal.clock.now() - found.opened_at < ENDED_KNOWN;
    Ok((recent && found.closed_at.is_none()).then(|| found.member(role)))
}

/// Counts this instant as use of the session: it will idle from now.
pub async fn extend_staff_session(staff: &mut Staff, portal: &Portal) -> Result<(), Fault> {
    let now = portal.clock.now();
    let row = staff_session::ActiveModel { id: Set(staff.session), seen_at: Set(now), ..Default::default() };
    staff_session::Entity::update(row).exec_without_returning(&portal.db).await?;
    staff.seen_at = now;
    Ok(())
}

/// What the frame of every page shows of the session.
pub fn describe_staff_session(staff: &Staff) -> SessionView {
    SessionView {
        name: staff.name.clone(),
        locale: staff.locale,
        idle_ends_at: STAFF.idle_ends_at(staff.opened_at, staff.seen_at),
        ends_at: STAFF.ends_at(staff.opened_at),
    }
}

/// What a request needs of both rows, and nothing that is sealed or hashed.
#[derive(FromQueryResult)]
struct Found {
    session: Uuid,
    staff: Uuid,
    opened_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    previous_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    role: String,
    broker_id: Option<Uuid>,
    name: String,
    locale: String,
    has_news: bool,
}

impl Found {
    fn member(self, role: StaffRole) -> Staff {
        Staff {
            id: self.staff,
            session: self.session,
            opened_at: self.opened_at,
            seen_at: self.seen_at,
            previous_at: self.previous_at,
            broker: self.broker_id,
            role,
            name: self.name,
            locale: Locale::parse(&self.locale).unwrap_or_default(),
            has_news: self.has_news,
            is_there: false,
        }
    }
}

async fn load(portal: &Portal, token: &Token) -> Result<Option<Found>, Fault> {
    Ok(staff_session::Entity::find()
        .inner_join(staff::Entity)
        .filter(staff_session::Column::TokenHash.eq(token.digest()))
        .select_only()
        .column_as(staff_session::Column::Id, "session")
        .column_as(staff::Column::Id, "staff")
        .columns([staff_session::Column::OpenedAt, staff_session::Column::SeenAt, staff_session::Column::EndedAt])
        .column(staff_session::Column::PreviousAt)
        .columns([staff::Column::ClosedAt, staff::Column::Role, staff::Column::BrokerId])
        .columns([staff::Column::Name, staff::Column::Locale])
        .expr_as(has_news((staff::Entity, staff::Column::Id)), "has_news")
        .into_model()
        .one(&portal.pages)
        .await?)
}
