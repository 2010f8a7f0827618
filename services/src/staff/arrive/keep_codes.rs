//! Arriving, last step: the recovery codes are kept, says their owner. Only now can the account be signed in to, and the invitation is used.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, sea_query::Expr};

use super::ArrivalRefusal;
use crate::{
    account::Token,
    audit::{self, StaffAct},
    database::begin,
    entity::{staff, staff_invitation},
    failure::{Outcome, refuse},
    portal::Portal,
    staff::invitation,
};

/// Opens the account.
pub async fn keep_recovery_codes(portal: &Portal, token: &Token) -> Outcome<(), ArrivalRefusal> {
    let Some((row, account)) = invitation::find(portal, token).await? else { return refuse(ArrivalRefusal::Over) };
    if account.totp_cipher.is_none() {
        return refuse(ArrivalRefusal::Over);
    }
    let now = portal.clock.now();
    let transaction = begin(&portal.db).await?;
    let used = staff_invitation::Entity::update_many()
        .col_expr(staff_invitation::Column::UsedAt, Expr::value(Some(now)))
        .filter(staff_invitation::Column::Id.eq(row.id))
        .filter(staff_invitation::Column::UsedAt.is_null())
        .exec(&transaction)
        .await?;
    if used.rows_affected == 0 {
        return refuse(ArrivalRefusal::Over);
    }
    staff::Entity::update_many()
        .col_expr(staff::Column::EnrolledAt, Expr::value(Some(now)))
        .filter(staff::Column::Id.eq(account.id))
        .exec(&transaction)
        .await?;
    let subject = Some(("staff", account.id));
    let act = StaffAct { staff: account.id, action: "staff_arrive", subject, person: None };
    audit::record_staff(&transaction, portal, act).await?;
    transaction.commit().await?;
    Ok(())
}
