//! Renewing an access: telephone lost, password forgotten, account opened again. Password, second factor and recovery codes go, sessions
//! end, and a new invitation leads through all of it once more. The administrator vouches for the person.

use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::{
    AccountRefusal, Administrator,
    administer::{account_of, done, end_sessions, release_work},
    invitation,
};
use crate::{
    entity::{recovery_code, staff},
    failure::{Outcome, refuse},
    portal::Portal,
};

/// Renews an access that was open, or closed.
pub async fn reset_access(administrator: Administrator<'_>, portal: &Portal, id: Uuid) -> Outcome<(), AccountRefusal> {
    let (transaction, account) = account_of(administrator, portal, id).await?;
    if account.enrolled_at.is_none() && account.closed_at.is_none() {
        return refuse(AccountRefusal::NotFound);
    }
    let row = staff::ActiveModel {
        id: Set(id),
        password_hash: Set(None),
        totp_cipher: Set(None),
        totp_step: Set(0),
        enrolled_at: Set(None),
        closed_at: Set(None),
        ..Default::default()
    };
    staff::Entity::update(row).exec_without_returning(&transaction).await?;
    recovery_code::Entity::delete_many().filter(recovery_code::Column::StaffId.eq(id)).exec(&transaction).await?;
    end_sessions(&transaction, portal, &account).await?;
    release_work(&transaction, portal, id).await?;
    invitation::renew(&transaction, portal, id).await?;
    Ok(done(transaction, administrator, portal, "reset_staff_access", id).await?)
}
