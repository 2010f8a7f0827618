//! Counters that slow down who fails too often, kept in the database so that every node counts together.
//!
//! An attempt is counted before it is made, not after: attempts sent side by side would otherwise all pass before the first
//! is known to have failed. Success forgets the count. The one exception is a certificate's code of 128 bits, which no number of
//! tries finds: unknown ones are counted as they fail, so that a genuine paper costs its reader no write.

use chrono::{DateTime, Utc};
use domain::{
    throttle::{Scope, wait_after},
    time::{is_yet_to_come, paris_date},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, DatabaseTransaction, EntityTrait as _, QueryFilter as _,
    sea_query::{Expr, OnConflict},
};

use crate::{database::begin, entity::throttle, failure::Fault, portal::Portal};

/// How long to wait before the next attempt: what `Retry-After` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// When the next attempt will be heard.
    pub until: DateTime<Utc>,
    /// In how many seconds that is.
    pub seconds: u64,
}

/// Counts an attempt, unless it comes too early.
///
/// The inner answer is a [`Wait`] when the subject must wait; the attempt is then not counted and must not be made.
pub async fn count(portal: &Portal, scope: Scope, subject: &[u8]) -> Result<Result<(), Wait>, Fault> {
    let (now, key) = (portal.clock.now(), key(portal, scope, subject));
    let transaction = begin(&portal.db).await?;
    let row = locked(&transaction, &key, now).await?;
    if let Some(until) = blocked_until(&row, now) {
        transaction.rollback().await?;
        tracing::warn!(throttle.scope = scope.code(), "an attempt came too early");
        return Ok(Err(wait(until, now)));
    }
    let forgotten = now - row.last_failure_at > scope.policy().forgets_after;
    let failures = if forgotten { 1 } else { row.failures.saturating_add(1) };
    let pause = wait_after(scope, u32::try_from(failures).unwrap_or_default());
    throttle::Entity::update(throttle::ActiveModel {
        key: Set(key),
        failures: Set(failures),
        last_failure_at: Set(now),
        blocked_until: Set((!pause.is_zero()).then(|| now + pause)),
    })
    .exec(&transaction)
    .await?;
    transaction.commit().await?;
    Ok(Ok(()))
}

/// Counts one more of what a subject may do so many times in a day of Paris, in the caller's transaction; whether it was within that.
/// The day is in the key, so that a count ends with it and the sweep finds it idle.
pub(crate) async fn is_within_day(
    db: &DatabaseTransaction,
    portal: &Portal,
    (what, subject): (&str, &[u8]),
    most: u32,
) -> Result<bool, Fault> {
    let now = portal.clock.now();
    let of_today = [paris_date(now).to_string().as_bytes(), subject].concat();
    let key = portal.keys.token_mac(&format!("{what} of a day"), &of_today);
    let row = locked(db, &key, now).await?;
    if u32::try_from(row.failures).unwrap_or_default() >= most {
        tracing::warn!(throttle.scope = what, "a day's measure is full");
        return Ok(false);
    }
    let counted = throttle::ActiveModel {
        key: Set(key),
        failures: Set(row.failures.saturating_add(1)),
        last_failure_at: Set(now),
        ..Default::default()
    };
    throttle::Entity::update(counted).exec(db).await?;
    Ok(true)
}

/// For how long a subject must still wait, if it must. Nothing is counted.
pub(crate) async fn waits(portal: &Portal, scope: Scope, subject: &[u8]) -> Result<Option<Wait>, Fault> {
    let now = portal.clock.now();
    let row = throttle::Entity::find_by_id(key(portal, scope, subject)).one(&portal.db).await?;
    Ok(row.and_then(|row| blocked_until(&row, now)).map(|until| wait(until, now)))
}

/// Until when a subject must wait. A wait that began in the future would last as long as the clock was wrong.
fn blocked_until(row: &throttle::Model, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    row.blocked_until.filter(|until| *until > now && !is_yet_to_come(row.last_failure_at, now))
}

/// Forgets the failures of a subject that has proved itself.
pub async fn forget(portal: &Portal, scope: Scope, subject: &[u8]) -> Result<(), Fault> {
    throttle::Entity::delete_by_id(key(portal, scope, subject)).exec(&portal.db).await?;
    Ok(())
}

/// Takes an attempt back that was counted and succeeded, where others' failures must stay counted: an office shares an
/// address, and whoever signs in there rightly must not make it wait, nor clear a stranger's tries.
pub async fn take_back(portal: &Portal, scope: Scope, subject: &[u8]) -> Result<(), Fault> {
    use sea_orm::sea_query::ExprTrait as _;

    throttle::Entity::update_many()
        .col_expr(throttle::Column::Failures, Expr::col(throttle::Column::Failures).sub(1))
        .col_expr(throttle::Column::BlockedUntil, Expr::value(None::<DateTime<Utc>>))
        .filter(throttle::Column::Key.eq(key(portal, scope, subject)))
        .filter(throttle::Column::Failures.gt(0))
        .exec(&portal.db)
        .await?;
    Ok(())
}

/// The row of a subject, made if it is missing, locked until the transaction ends.
async fn locked(db: &DatabaseTransaction, key: &[u8], now: DateTime<Utc>) -> Result<throttle::Model, Fault> {
    let fresh = throttle::ActiveModel {
        key: Set(key.to_vec()),
        failures: Set(0),
        last_failure_at: Set(now),
        blocked_until: Set(None),
    };
    // Writing the key over itself changes nothing, and locks the row and answers with it in the one statement.
    let touch = OnConflict::column(throttle::Column::Key).update_column(throttle::Column::Key).to_owned();
    Ok(throttle::Entity::insert(fresh).on_conflict(touch).exec_with_returning(db).await?)
}

fn key(portal: &Portal, scope: Scope, subject: &[u8]) -> Vec<u8> {
    portal.keys.token_mac(scope.code(), subject)
}

fn wait(until: DateTime<Utc>, now: DateTime<Utc>) -> Wait {
    let seconds = (until - now).num_milliseconds().max(0).unsigned_abs().div_ceil(1000);
    Wait { until, seconds }
}
