//! A new code, when the first did not come or was tried too often. The one before stops working.

use domain::throttle::Scope;
use sea_orm::{ActiveValue::Set, EntityTrait as _};

use super::progress::{is_over, load};
use crate::{
    account::{Origin, Token},
    database::begin,
    entity::enrolment,
    failure::{Outcome, refuse},
    job::{self, Job},
    portal::Portal,
    throttle::{self, Wait},
};

/// Has a new code sent, if a first access is under way; says nothing else.
pub async fn resend_code(origin: &Origin, portal: &Portal, token: &Token) -> Outcome<(), Wait> {
    let found = load(portal, token).await?;
    // By the number, like the first code: whoever begins again and again sends no more messages than who asks again.
    let counted_by = found.as_ref().map_or_else(|| token.digest(), |row| row.counted_by.clone());
    for (scope, subject) in [(Scope::EnrolmentAddress, origin.counted()), (Scope::EnrolmentPerson, counted_by)] {
        if let Err(wait) = throttle::count(portal, scope, &subject).await? {
            return refuse(wait);
        }
    }
    let now = portal.clock.now();
    let Some(row) = found else { return Ok(()) };
    if row.code_accepted_at.is_some() || is_over(&row, now) {
        return Ok(());
    }
    let transaction = begin(&portal.db).await?;
    let fresh = enrolment::ActiveModel {
        id: Set(row.id),
        code_mac: Set(None),
        code_expires_at: Set(None),
        tries: Set(0),
        created_at: Set(now),
        ..Default::default()
    };
    enrolment::Entity::update(fresh).exec(&transaction).await?;
    job::enqueue(&transaction, portal, Job::SendEnrolmentCode { enrolment: row.id }).await?;
    transaction.commit().await?;
    portal.bell.notify_one();
    Ok(())
}
