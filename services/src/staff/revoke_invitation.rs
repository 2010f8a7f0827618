//! Taking an invitation back. Who has never been here leaves no account behind, so that the address can be invited again.

use sea_orm::EntityTrait as _;
use uuid::Uuid;

use super::{
    AccountRefusal, Administrator,
    administer::{account_of, done},
};
use crate::{
    entity::staff,
    failure::{Outcome, refuse},
    portal::Portal,
};

/// Takes back the invitation of somebody who has never signed in; the account goes with it.
pub async fn revoke_invitation(
    administrator: Administrator<'_>,
    portal: &Portal,
    id: Uuid,
) -> Outcome<(), AccountRefusal> {
    let (transaction, account) = account_of(administrator, portal, id).await?;
    // Whoever was here once may have written to customers: such an account is closed, and stays.
    if account.enrolled_at.is_some() || account.last_signed_in_at.is_some() || account.closed_at.is_some() {
        return refuse(AccountRefusal::NotFound);
    }
    staff::Entity::delete_by_id(id).exec(&transaction).await?;
    Ok(done(transaction, administrator, portal, "revoke_staff_invitation", id).await?)
}
