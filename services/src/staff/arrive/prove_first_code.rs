//! Arriving, second step: the second factor is proved for the first time, and its secret and the recovery codes are kept.

use domain::one_time_code::OneTimeCode;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, sea_query::Expr};

use super::{
    ArrivalRefusal,
    progress::{codes_of, secret_of},
};
use crate::{
    account::Token,
    database::begin,
    entity::{recovery_code, staff},
    failure::{Outcome, refuse},
    portal::Portal,
    staff::{invitation, second_factor},
};

/// Proves that an application makes the codes. Tries are not counted: who is here was shown the secret.
pub async fn prove_first_code(portal: &Portal, token: &Token, code: OneTimeCode) -> Outcome<(), ArrivalRefusal> {
    let Some((_, account)) = invitation::find(portal, token).await? else { return refuse(ArrivalRefusal::Over) };
    if account.password_hash.is_none() {
        return refuse(ArrivalRefusal::Over);
    }
    let (now, secret) = (portal.clock.now(), secret_of(portal, token)?);
    let Some(step) = second_factor::step_of(&secret, code, now)? else { return refuse(ArrivalRefusal::Wrong) };
    let sealed = portal.keys.seal(&portal.random, &second_factor::place(account.id), &secret)?;
    let transaction = begin(&portal.db).await?;
    let kept = staff::Entity::update_many()
        .col_expr(staff::Column::TotpCipher, Expr::value(Some(sealed)))
        .col_expr(staff::Column::TotpStep, Expr::value(step))
        .filter(staff::Column::Id.eq(account.id))
        .filter(staff::Column::TotpCipher.is_null())
        .exec(&transaction)
        .await?;
    // Sent twice, the second finds it done.
    if kept.rows_affected == 1 {
        let rows = second_factor::rows_of(portal, account.id, &codes_of(portal, token)?)?;
        recovery_code::Entity::insert_many(rows).exec_without_returning(&transaction).await?;
    }
    transaction.commit().await?;
    Ok(())
}
