//! The demonstration's people of the other side, and opening their accounts as if they had been through an invitation already.
//!
//! Passwords and secrets of second factors are published with the source. So this exists only where the clock can be moved:
//! production's cannot, and production never gets here.

use data_encoding::BASE32_NOPAD;
use domain::{
    email::EmailAddress,
    locale::Locale,
    one_time_code::OneTimeCode,
    recovery_code::{CODES, RecoveryCode},
    staff::StaffRole,
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    sea_query::OnConflict,
};
use serde::Deserialize;
use uuid::Uuid;

use super::{account::email_place, second_factor, session};
use crate::{
    account::{DemoRefusal, Token},
    clock::Clock,
    database::begin,
    entity::{broker, recovery_code, staff},
    failure::{Fault, Outcome, refuse},
    portal::Portal,
};

/// Somebody of the other side, in the demonstration.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffCastMember {
    /// The word by which tests call the person.
    pub key: String,
    /// First and last name.
    pub name: String,
    /// With what the person signs in.
    pub email: EmailAddress,
    /// What the person does.
    pub role: StaffRole,
    /// The policy system's identifier of a broker's company.
    pub broker: Option<String>,
    /// The password.
    pub password: String,
    /// The secret of the second factor, in base 32, as applications take it.
    pub second_factor: String,
    /// Language of the account.
    pub locale: Locale,
}

/// The people of `demo/staff.json`.
pub fn staff_cast() -> Vec<StaffCastMember> {
    serde_json::from_str(include_str!("../../../demo/staff.json")).unwrap_or_default()
}

/// Opens the account of one of them, unless there is one; whether it was opened now.
pub async fn open_staff_for_demo(portal: &Portal, member: &StaffCastMember) -> Outcome<bool, DemoRefusal> {
    if matches!(portal.clock, Clock::System) {
        return refuse(DemoRefusal::NotADemonstration);
    }
    let index = portal.keys.blind_index(member.email.as_str());
    if staff::Entity::find().filter(staff::Column::EmailIndex.eq(index.clone())).count(&portal.db).await? > 0 {
        return Ok(false);
    }
    let hash = portal.passwords.hash(&portal.random, member.password.clone().into()).await?;
    Ok(write(portal, member, index, hash).await?)
}

/// A session of one of them, opened at the portal's time: so that the demonstration's past can be acted by its own people.
pub async fn open_session_for_demo(portal: &Portal, member: &StaffCastMember) -> Outcome<Token, DemoRefusal> {
    if matches!(portal.clock, Clock::System) {
        return refuse(DemoRefusal::NotADemonstration);
    }
    let index = portal.keys.blind_index(member.email.as_str());
    let account = staff::Entity::find().filter(staff::Column::EmailIndex.eq(index)).one(&portal.db).await?;
    let account = account.ok_or_else(|| Fault::new("the demonstration's people have no accounts yet"))?;
    Ok(session::open_session(&portal.db, portal, &account).await?)
}

/// What the application of one of them shows now.
///
/// # Errors
/// A fault where the clock cannot be moved: the secrets are good for nothing there.
pub fn code_for_demo(portal: &Portal, member: &StaffCastMember) -> Result<OneTimeCode, Fault> {
    if matches!(portal.clock, Clock::System) {
        return Err(Fault::new("this portal is not for demonstrations"));
    }
    second_factor::code_at(&BASE32_NOPAD.decode(member.second_factor.as_bytes())?, portal.clock.now())
}

async fn write(
    portal: &Portal,
    member: &StaffCastMember,
    email_index: Vec<u8>,
    password_hash: String,
) -> Result<bool, Fault> {
    let now = portal.clock.now();
    let id = portal.random.id(now)?;
    let secret = BASE32_NOPAD.decode(member.second_factor.as_bytes())?;
    let row = staff::ActiveModel {
        id: Set(id),
        name: Set(member.name.clone()),
        email_cipher: Set(portal.keys.seal(&portal.random, &email_place(id), member.email.as_str().as_bytes())?),
        email_index: Set(email_index),
        role: Set(member.role.code().into()),
        broker_id: Set(broker_of(portal, member).await?),
        password_hash: Set(Some(password_hash)),
        totp_cipher: Set(Some(portal.keys.seal(&portal.random, &second_factor::place(id), &secret)?)),
        totp_step: Set(0),
        enrolled_at: Set(Some(now)),
        locale: Set(member.locale.tag().into()),
        invited_at: Set(now),
        last_signed_in_at: NotSet,
        closed_at: NotSet,
    };
    let transaction = begin(&portal.db).await?;
    let once = OnConflict::column(staff::Column::EmailIndex).do_nothing().to_owned();
    let written = staff::Entity::insert(row).on_conflict(once).exec_without_returning(&transaction).await?;
    if written > 0 {
        let rows = second_factor::rows_of(portal, id, &codes_of(portal)?)?;
        recovery_code::Entity::insert_many(rows).exec_without_returning(&transaction).await?;
    }
    transaction.commit().await?;
    Ok(written > 0)
}

/// Recovery codes that nobody has written down: the secret is published, which is enough to get in.
fn codes_of(portal: &Portal) -> Result<Vec<RecoveryCode>, Fault> {
    (0..CODES).map(|_| Ok(RecoveryCode::from_bytes(portal.random.bytes()?))).collect()
}

async fn broker_of(portal: &Portal, member: &StaffCastMember) -> Result<Option<Uuid>, Fault> {
    let Some(source) = &member.broker else { return Ok(None) };
    let found = broker::Entity::find().filter(broker::Column::SourceId.eq(source)).one(&portal.db).await?;
    Ok(found.map(|row| row.id))
}
