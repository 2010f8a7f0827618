//! First access, second step: the code that was sent.

use domain::{
    one_time_code::{OneTimeCode, TRIES},
    throttle::Scope,
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, ExprTrait as _, QueryFilter as _, sea_query::Expr};

use super::progress::{code_is_late, is_over, load};
use crate::{
    account::{Origin, Token},
    entity::enrolment,
    failure::{Fault, Outcome, refuse},
    keys::same,
    portal::Portal,
    throttle::{self, Wait},
};

/// What a person may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeRefusal {
    /// Not the code that was sent.
    Wrong {
        /// How many tries are left.
        left: u32,
    },
    /// Too late, or tried too often: have a new one sent.
    Over,
    /// There is no first access under way: begin again.
    NotStarted,
    /// Too many attempts from here: wait.
    Wait(Wait),
}

/// Checks a code. A try is taken before it is compared, so that tries sent side by side are all counted.
pub async fn accept_code(
    origin: &Origin,
    portal: &Portal,
    token: &Token,
    code: OneTimeCode,
) -> Outcome<(), CodeRefusal> {
    if let Err(wait) = throttle::count(portal, Scope::CodeAddress, &origin.counted()).await? {
        return refuse(CodeRefusal::Wait(wait));
    }
    let Some(row) = load(portal, token).await? else { return refuse(CodeRefusal::NotStarted) };
    if row.code_accepted_at.is_some() {
        return Ok(());
    }
    if is_over(&row, portal.clock.now()) {
        return refuse(CodeRefusal::NotStarted);
    }
    if code_is_late(&row, portal) || !take_a_try(portal, &row).await? {
        return refuse(CodeRefusal::Over);
    }
    let given = portal.keys.code_mac(row.id, &code.reveal());
    if !row.code_mac.as_ref().is_some_and(|kept| same(kept, &given)) {
        let used = u32::try_from(row.tries).unwrap_or(TRIES) + 1;
        return if used >= TRIES {
            refuse(CodeRefusal::Over)
        } else {
            refuse(CodeRefusal::Wrong { left: TRIES - used })
        };
    }
    if accept(portal, &row, &given).await? || was_accepted(portal, token).await? {
        throttle::forget(portal, Scope::CodeAddress, &origin.counted()).await?;
        Ok(())
    } else {
        refuse(CodeRefusal::Over)
    }
}

/// Takes one of the tries; false when none is left.
async fn take_a_try(portal: &Portal, row: &enrolment::Model) -> Result<bool, Fault> {
    let taken = enrolment::Entity::update_many()
        .col_expr(enrolment::Column::Tries, Expr::col(enrolment::Column::Tries).add(1))
        .filter(enrolment::Column::Id.eq(row.id))
        .filter(enrolment::Column::Tries.lt(i32::try_from(TRIES)?))
        .exec(&portal.db)
        .await?;
    Ok(taken.rows_affected == 1)
}

/// Whether the same code, sent twice at the same instant, was accepted the other time.
async fn was_accepted(portal: &Portal, token: &Token) -> Result<bool, Fault> {
    Ok(load(portal, token).await?.is_some_and(|row| row.code_accepted_at.is_some()))
}

/// Uses the code up: it is accepted once, and only while it is still the one that was compared.
async fn accept(portal: &Portal, row: &enrolment::Model, code_mac: &[u8]) -> Result<bool, Fault> {
    let accepted = enrolment::Entity::update_many()
        .col_expr(enrolment::Column::CodeAcceptedAt, Expr::value(Some(portal.clock.now())))
        .col_expr(enrolment::Column::CodeMac, Expr::value(Option::<Vec<u8>>::None))
        .filter(enrolment::Column::Id.eq(row.id))
        .filter(enrolment::Column::CodeMac.eq(code_mac))
        .exec(&portal.db)
        .await?;
    Ok(accepted.rows_affected == 1)
}
