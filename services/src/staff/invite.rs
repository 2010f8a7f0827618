//! Inviting somebody to the other side: an account without a password, and a letter with a link.

use chrono::TimeDelta;
use domain::{email::EmailAddress, locale::Locale, person::PersonName, staff::StaffRole};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::{Administrator, account::email_place, invitation};
use crate::{
    audit::{self, Act, StaffAct},
    database::begin,
    entity::{broker, staff},
    failure::{Failure, Outcome, refuse},
    portal::Portal,
};

/// Somebody to be invited.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// First and last name, as customers read it.
    pub name: PersonName,
    /// Where the invitation goes, and with what the person signs in.
    pub email: EmailAddress,
    /// What the person will do.
    pub role: StaffRole,
    /// Whose portfolio a broker sees: the broker's ORIAS number.
    pub broker: Option<String>,
    /// Language of the letter, and of pages until another is chosen.
    pub locale: Locale,
}

/// Why nobody was invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteRefusal {
    /// There is an account for this address already, open or closed.
    EmailTaken,
    /// A broker's account is for a broker of the portfolio, and this is none.
    UnknownBroker,
}

/// What comes again within so long, and says the same, was pressed twice.
const PRESSED_TWICE: TimeDelta = TimeDelta::minutes(1);

/// Invites somebody. The same invitation asked for twice is one.
pub async fn invite(administrator: Administrator<'_>, portal: &Portal, new: &NewStaff) -> Outcome<(), InviteRefusal> {
    let transaction = begin(&portal.db).await?;
    let id = match add(&transaction, portal, new).await {
        Ok((id, _)) => id,
        Err(Failure::Refused(InviteRefusal::EmailTaken)) if is_asked_again(&transaction, portal, new).await? => {
            return Ok(());
        }
        Err(failure) => return Err(failure),
    };
    let staff = administrator.staff.id;
    let act = StaffAct { staff, action: "invite_staff", subject: Some(("staff", id)), person: None };
    audit::record_staff(&transaction, portal, act).await?;
    transaction.commit().await?;
    portal.bell.notify_one();
    Ok(())
}

/// Invites somebody from the machine itself, as the first administrator must be; the link that the letter has too.
pub async fn invite_by_command(portal: &Portal, new: &NewStaff) -> Outcome<String, InviteRefusal> {
    let transaction = begin(&portal.db).await?;
    let (id, invitation) = add(&transaction, portal, new).await?;
    let act = Act { account: None, action: "invite_staff", subject: Some(("staff", id)) };
    audit::record(&transaction, portal, act).await?;
    transaction.commit().await?;
    Ok(invitation::link_of(portal, invitation)?)
}

/// Writes the account and its invitation. The unique index of addresses decides, however many ask at once.
async fn add(db: &impl ConnectionTrait, portal: &Portal, new: &NewStaff) -> Outcome<(Uuid, Uuid), InviteRefusal> {
    let now = portal.clock.now();
    let id = portal.random.id(now)?;
    let row = staff::ActiveModel {
        id: Set(id),
        name: Set(new.name.as_str().to_owned()),
        email_cipher: Set(portal.keys.seal(&portal.random, &email_place(id), new.email.as_str().as_bytes())?),
        email_index: Set(portal.keys.blind_index(new.email.as_str())),
        role: Set(new.role.code().into()),
        broker_id: Set(broker_of(db, new).await?),
        password_hash: NotSet,
        totp_cipher: NotSet,
        totp_step: Set(0),
        enrolled_at: NotSet,
        locale: Set(new.locale.tag().into()),
        invited_at: Set(now),
        last_signed_in_at: NotSet,
        closed_at: NotSet,
    };
    let once = OnConflict::column(staff::Column::EmailIndex).do_nothing().to_owned();
    if staff::Entity::insert(row).on_conflict(once).exec_without_returning(db).await? == 0 {
        return refuse(InviteRefusal::EmailTaken);
    }
    Ok((id, invitation::renew(db, portal, id).await?))
}

/// Whether the same was asked for a moment ago: who pressed twice is led on as who pressed once.
async fn is_asked_again(db: &impl ConnectionTrait, portal: &Portal, new: &NewStaff) -> Outcome<bool, InviteRefusal> {
    let index = portal.keys.blind_index(new.email.as_str());
    let found = staff::Entity::find().filter(staff::Column::EmailIndex.eq(index)).one(db).await?;
    let broker = broker_of(db, new).await?;
    Ok(found.is_some_and(|there| {
        let age = portal.clock.now() - there.invited_at;
        let waits = there.enrolled_at.is_none() && there.closed_at.is_none();
        let same =
            (there.name.as_str(), there.role.as_str(), there.broker_id) == (new.name.as_str(), new.role.code(), broker);
        waits && same && age.abs() < PRESSED_TWICE
    }))
}

async fn broker_of(db: &impl ConnectionTrait, new: &NewStaff) -> Result<Option<Uuid>, Failure<InviteRefusal>> {
    if new.role != StaffRole::Broker {
        return Ok(None);
    }
    let orias = new.broker.as_deref().unwrap_or_default();
    let found = broker::Entity::find().filter(broker::Column::Orias.eq(orias)).one(db).await?;
    match found {
        Some(broker) => Ok(Some(broker.id)),
        None => refuse(InviteRefusal::UnknownBroker),
    }
}
