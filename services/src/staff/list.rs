//! The accounts of the other side, as administrators read them.

use chrono::{DateTime, Utc};
use domain::{email::EmailAddress, staff::StaffRole};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, FromQueryResult, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    RelationTrait as _, Select,
};
use uuid::Uuid;

use super::{Administrator, account::email_place};
use crate::{
    entity::{broker, staff, staff_invitation},
    failure::Fault,
    portal::Portal,
};

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffLine {
    /// Its identifier.
    pub id: Uuid,
    /// First and last name.
    pub name: String,
    /// With what the person signs in.
    pub email: EmailAddress,
    /// What the person does.
    pub role: StaffRole,
    /// The broker's trading name, for a broker's account.
    pub broker: Option<String>,
    /// Where it stands.
    pub state: StaffState,
    /// The last sign-in.
    pub last_signed_in_at: Option<DateTime<Utc>>,
    /// Whether it is the reader's own.
    pub own: bool,
}

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffState {
    /// The invitation is good until then.
    Invited(DateTime<Utc>),
    /// The invitation was not answered in time, or was taken back.
    InvitationOver,
    /// Both factors are proved, it can be used.
    Open,
    /// Closed since.
    Closed(DateTime<Utc>),
}

/// A broker for whom an account can be made.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct BrokerChoice {
    /// ORIAS number.
    pub orias: String,
    /// Trading name.
    pub name: String,
}

/// Every account: open ones first, each by name.
pub async fn list_staff(administrator: Administrator<'_>, portal: &Portal) -> Result<Vec<StaffLine>, Fault> {
    read(portal, Some(administrator.staff.id)).await
}

/// The same from the machine itself.
pub async fn list_staff_by_command(portal: &Portal) -> Result<Vec<StaffLine>, Fault> {
    read(portal, None).await
}

async fn read(portal: &Portal, reader: Option<Uuid>) -> Result<Vec<StaffLine>, Fault> {
    let found: Vec<Found> = lines().into_model().all(&portal.db).await?;
    let mut lines: Vec<StaffLine> =
        found.into_iter().map(|found| found.line(reader, portal)).collect::<Result<_, Fault>>()?;
    lines.sort_by(|left, right| (rank(left.state), &left.name).cmp(&(rank(right.state), &right.name)));
    Ok(lines)
}

/// One account.
pub async fn find_staff(
    administrator: Administrator<'_>,
    portal: &Portal,
    id: Uuid,
) -> Result<Option<StaffLine>, Fault> {
    let found: Option<Found> = lines().filter(staff::Column::Id.eq(id)).into_model().one(&portal.db).await?;
    found.map(|found| found.line(Some(administrator.staff.id), portal)).transpose()
}

/// The brokers of the portfolio, by name.
pub async fn list_brokers(_: Administrator<'_>, portal: &Portal) -> Result<Vec<BrokerChoice>, Fault> {
    let brokers = broker::Entity::find().select_only().columns([broker::Column::Orias, broker::Column::Name]);
    Ok(brokers.order_by_asc(broker::Column::Name).into_model().all(&portal.db).await?)
}

/// An account, its broker and its one invitation, in one row.
fn lines() -> Select<staff::Entity> {
    staff::Entity::find()
        .join(JoinType::LeftJoin, staff::Relation::Broker.def())
        .join(JoinType::LeftJoin, staff_invitation::Relation::Staff.def().rev())
        .select_only()
        .columns([staff::Column::Id, staff::Column::Name, staff::Column::EmailCipher, staff::Column::Role])
        .columns([staff::Column::EnrolledAt, staff::Column::LastSignedInAt, staff::Column::ClosedAt])
        .column_as(broker::Column::Name, "broker")
        .column_as(staff_invitation::Column::ExpiresAt, "invited_until")
}

#[derive(FromQueryResult)]
struct Found {
    id: Uuid,
    name: String,
    email_cipher: Vec<u8>,
    role: String,
    enrolled_at: Option<DateTime<Utc>>,
    last_signed_in_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    broker: Option<String>,
    invited_until: Option<DateTime<Utc>>,
}

impl Found {
    fn line(self, reader: Option<Uuid>, portal: &Portal) -> Result<StaffLine, Fault> {
        let state = self.state(portal.clock.now());
        let role = StaffRole::from_code(&self.role).ok_or_else(|| Fault::new("an account has an unknown role"))?;
        Ok(StaffLine {
            email: EmailAddress::parse(&portal.keys.open_text(&email_place(self.id), &self.email_cipher)?)?,
            id: self.id,
            name: self.name,
            role,
            broker: self.broker,
            state,
            last_signed_in_at: self.last_signed_in_at,
            own: Some(self.id) == reader,
        })
    }

    fn state(&self, now: DateTime<Utc>) -> StaffState {
        match (self.closed_at, self.enrolled_at, self.invited_until) {
            (Some(closed), ..) => StaffState::Closed(closed),
            (None, Some(_), _) => StaffState::Open,
            (None, None, Some(until)) if until > now => StaffState::Invited(until),
            (None, None, _) => StaffState::InvitationOver,
        }
    }
}

const fn rank(state: StaffState) -> u8 {
    match state {
        StaffState::Open => 0,
        StaffState::Invited(_) | StaffState::InvitationOver => 1,
        StaffState::Closed(_) => 2,
    }
}
