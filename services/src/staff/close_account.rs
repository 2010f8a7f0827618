//! Closing an account of the other side: it opens nothing from that instant on, on any node.

use sea_orm::{ActiveValue::Set, EntityTrait as _};
use uuid::Uuid;

use super::{
    AccountRefusal, Administrator,
    administer::{account_of, administrators, done, end_sessions, release_work},
    invitation,
};
use crate::{
    entity::staff,
    failure::{Outcome, refuse},
    portal::Portal,
};

/// Closes an account. What its owner did stays written under the name.
pub async fn close_account(administrator: Administrator<'_>, portal: &Portal, id: Uuid) -> Outcome<(), AccountRefusal> {
    let (transaction, account) = account_of(administrator, portal, id).await?;
    if account.closed_at.is_some() {
        return refuse(AccountRefusal::NotFound);
    }
    // Whoever acts is one of them and closes somebody else, so one is always left; what decides is the count all the same.
    if administrators(&transaction).await?.iter().all(|row| row.id == id) {
        return refuse(AccountRefusal::LastAdministrator);
    }
    let row = staff::ActiveModel { id: Set(id), closed_at: Set(Some(portal.clock.now())), ..Default::default() };
    staff::Entity::update(row).exec_without_returning(&transaction).await?;
    invitation::take_back(&transaction, id).await?;
    end_sessions(&transaction, portal, &account).await?;
    release_work(&transaction, portal, id).await?;
    Ok(done(transaction, administrator, portal, "close_staff", id).await?)
}
