//! Sending an invitation again: a new link, and the earlier one is good no more.

use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::{
    AccountRefusal, Administrator,
    administer::{account_of, done},
    invitation,
};
use crate::{
    entity::{recovery_code, staff},
    failure::{Outcome, refuse},
    portal::Portal,
};

/// Sends an invitation again to who has not finished answering it. What was chosen half-way is chosen anew.
pub async fn resend_invitation(
    administrator: Administrator<'_>,
    portal: &Portal,
    id: Uuid,
) -> Outcome<(), AccountRefusal> {
    let (transaction, account) = account_of(administrator, portal, id).await?;
    if account.enrolled_at.is_some() || account.closed_at.is_some() {
        return refuse(AccountRefusal::NotFound);
    }
    let row = staff::ActiveModel {
        id: Set(id),
        password_hash: Set(None),
        totp_cipher: Set(None),
        totp_step: Set(0),
        ..Default::default()
    };
    staff::Entity::update(row).exec_without_returning(&transaction).await?;
    recovery_code::Entity::delete_many().filter(recovery_code::Column::StaffId.eq(id)).exec(&transaction).await?;
    invitation::renew(&transaction, portal, id).await?;
    Ok(done(transaction, administrator, portal, "resend_staff_invitation", id).await?)
}
