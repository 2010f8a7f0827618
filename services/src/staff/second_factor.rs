//! The second factor: six digits that an application makes of a shared secret and of the time (RFC 6238), each good once; and the
//! recovery codes that stand in for it.

use chrono::{DateTime, Utc};
use domain::{one_time_code::OneTimeCode, recovery_code::RecoveryCode};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _, sea_query::Expr,
};
use totp_rs::{Builder, Secret, Totp};
use uuid::Uuid;

use crate::{
    entity::{recovery_code, staff},
    failure::Fault,
    keys::Place,
    portal::Portal,
};

/// Bytes of the shared secret (RFC 4226 advises 160 bits).
pub(super) const SECRET: usize = 20;

/// Seconds of a step.
const STEP: i64 = 30;

/// How many steps before and after the present one are taken: telephones' clocks differ, and people type slowly.
const SKEW: u16 = 1;

/// Where the secret of somebody's second factor is sealed.
pub(super) const fn place(staff: Uuid) -> Place {
    Place { table: "staff", column: "totp", row: staff }
}

/// The step of which a code is, if it is one of the steps around an instant.
pub(super) fn step_of(secret: &[u8], code: OneTimeCode, now: DateTime<Utc>) -> Result<Option<i64>, Fault> {
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    let step = totp(secret)?.check(&code.reveal(), seconds);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

/// The code of an instant.
pub(super) fn code_at(secret: &[u8], now: DateTime<Utc>) -> Result<OneTimeCode, Fault> {
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    Ok(OneTimeCode::parse(&totp(secret)?.generate(seconds).to_string())?)
}

fn totp(secret: &[u8]) -> Result<Totp, Fault> {
    let secret: [u8; SECRET] =
        secret.try_into().map_err(|_| Fault::new("the secret of a second factor has another length"))?;
    let made = Builder::new().with_secret(Secret::new_stack(secret)).with_skew(SKEW).build();
    made.map_err(|_| Fault::new("a second factor cannot be made"))
}

/// Uses a code up: no code of its step or of one before is taken again. False when one was already.
///
/// A used step that lies further ahead than any code that is taken now was written before the clock was set back: it holds nobody
/// back.
pub(super) async fn use_step(
    db: &impl ConnectionTrait,
    staff_id: Uuid,
    step: i64,
    now: DateTime<Utc>,
) -> Result<bool, Fault> {
    let latest = now.timestamp().div_euclid(STEP) + i64::from(SKEW);
    let unused = Condition::any().add(staff::Column::TotpStep.lt(step)).add(staff::Column::TotpStep.gt(latest));
    let used = staff::Entity::update_many()
        .col_expr(staff::Column::TotpStep, Expr::value(step))
        .filter(staff::Column::Id.eq(staff_id))
        .filter(unused)
        .exec(db)
        .await?;
    Ok(used.rows_affected == 1)
}

/// What is kept of a set of recovery codes.
pub(super) fn rows_of(
    portal: &Portal,
    staff_id: Uuid,
    codes: &[RecoveryCode],
) -> Result<Vec<recovery_code::ActiveModel>, Fault> {
    let now = portal.clock.now();
    let row = |code: &RecoveryCode| {
        Ok(recovery_code::ActiveModel {
            id: Set(portal.random.id(now)?),
            staff_id: Set(staff_id),
            code_mac: Set(portal.keys.code_mac(staff_id, code.reveal())),
            used_at: Set(None),
        })
    };
    codes.iter().map(row).collect()
}

/// Uses a recovery code up; false when it is none of this account's, or was used.
pub(super) async fn use_recovery_code(
    db: &impl ConnectionTrait,
    portal: &Portal,
    staff_id: Uuid,
    code: &RecoveryCode,
) -> Result<bool, Fault> {
    let used = recovery_code::Entity::update_many()
        .col_expr(recovery_code::Column::UsedAt, Expr::value(Some(portal.clock.now())))
        .filter(recovery_code::Column::StaffId.eq(staff_id))
        .filter(recovery_code::Column::CodeMac.eq(portal.keys.code_mac(staff_id, code.reveal())))
        .filter(recovery_code::Column::UsedAt.is_null())
        .exec(db)
        .await?;
    Ok(used.rows_affected == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret and the times of RFC 6238, appendix B, of whose eight digits the last six are ours.
    #[test]
    fn codes_are_those_of_the_standard() {
        for (seconds, digits) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924")] {
            let now = DateTime::from_timestamp(seconds, 0).unwrap();
            let code = OneTimeCode::parse(digits).unwrap();
            assert_eq!(step_of(b"12345678901234567890", code, now).unwrap(), Some(seconds / STEP));
        }
    }

    #[test]
    fn a_code_is_taken_a_step_early_and_a_step_late_and_no_further() {
        let code = OneTimeCode::parse("005924").unwrap();
        let taken = |seconds: i64| {
            let now = DateTime::from_timestamp(1_234_567_890 + seconds, 0).unwrap();
            step_of(b"12345678901234567890", code, now).unwrap().is_some()
        };
        assert!(taken(-30) && taken(0) && taken(59));
        assert!(!taken(-31) && !taken(60));
    }
}
