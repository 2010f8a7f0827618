//! Between the two factors: a record that the password was right. It opens nothing, is good once, for minutes, for a few tries.

use domain::staff::{SECOND_FACTOR_TRIES, SECOND_FACTOR_WITHIN};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    sea_query::Expr,
};
use uuid::Uuid;

use crate::{
    account::Token,
    entity::{staff, staff_sign_in},
    failure::Fault,
    portal::Portal,
};

/// Notes that a password was right; the secret by which the browser is known at the next step.
pub(super) async fn begin(portal: &Portal, staff: Uuid) -> Result<Token, Fault> {
    let (now, token) = (portal.clock.now(), Token::draw(&portal.random)?);
    let row = staff_sign_in::ActiveModel {
        id: Set(portal.random.id(now)?),
        staff_id: Set(staff),
        token_hash: Set(token.digest()),
        expires_at: Set(now + SECOND_FACTOR_WITHIN),
        tries: Set(0),
        used_at: Set(None),
    };
    staff_sign_in::Entity::insert(row).exec_without_returning(&portal.db).await?;
    Ok(token)
}

/// The record of a browser's secret and whose it is, while the second factor is awaited.
pub(super) async fn find(
    portal: &Portal,
    token: &Token,
) -> Result<Option<(staff_sign_in::Model, staff::Model)>, Fault> {
    let now = portal.clock.now();
    let found = staff_sign_in::Entity::find()
        .find_also_related(staff::Entity)
        .filter(staff_sign_in::Column::TokenHash.eq(token.digest()))
        .one(&portal.db)
        .await?;
    let Some((row, Some(staff))) = found else { return Ok(None) };
    // One that was written before the clock was set back would be awaited as long as the clock was wrong.
    let awaited = row.used_at.is_none() && row.expires_at > now && row.expires_at - now <= SECOND_FACTOR_WITHIN;
    let open = staff.closed_at.is_none() && staff.enrolled_at.is_some();
    Ok((awaited && open).then_some((row, staff)))
}

/// Takes one of the tries before it is weighed, so that tries sent side by side are all counted; false when none is left.
pub(super) async fn take_a_try(portal: &Portal, row: &staff_sign_in::Model) -> Result<bool, Fault> {
    let taken = staff_sign_in::Entity::update_many()
        .col_expr(staff_sign_in::Column::Tries, Expr::col(staff_sign_in::Column::Tries).add(1))
        .filter(staff_sign_in::Column::Id.eq(row.id))
        .filter(staff_sign_in::Column::Tries.lt(i32::try_from(SECOND_FACTOR_TRIES)?))
        .exec(&portal.db)
        .await?;
    Ok(taken.rows_affected == 1)
}

/// Uses the record up, in the transaction that opens the session: of two that come at once, one opens it.
pub(super) async fn use_up(
    db: &impl ConnectionTrait,
    portal: &Portal,
    row: &staff_sign_in::Model,
) -> Result<bool, Fault> {
    let used = staff_sign_in::Entity::update_many()
        .col_expr(staff_sign_in::Column::UsedAt, Expr::value(Some(portal.clock.now())))
        .filter(staff_sign_in::Column::Id.eq(row.id))
        .filter(staff_sign_in::Column::UsedAt.is_null())
        .exec(db)
        .await?;
    Ok(used.rows_affected == 1)
}
