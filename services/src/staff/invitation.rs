//! Invitations: a link that is good once, for seven days. Only one is good for an account at a time.
//!
//! The secret in the link is made of the invitation's id under the portal's key, and only its digest is kept: the job that writes the
//! letter makes it again, so that it stands in no queue, and an attempt that is repeated sends the same link.

use domain::staff::INVITATION;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use crate::{
    account::Token,
    entity::{staff, staff_invitation},
    failure::Fault,
    job::{self, Job},
    portal::Portal,
};

/// Invites whoever an account is for, in the caller's transaction, and asks for the letter. Earlier invitations are good no more.
pub(super) async fn renew(db: &impl ConnectionTrait, portal: &Portal, staff_id: Uuid) -> Result<Uuid, Fault> {
    let now = portal.clock.now();
    let id = portal.random.id(now)?;
    take_back(db, staff_id).await?;
    let row = staff_invitation::ActiveModel {
        id: Set(id),
        staff_id: Set(staff_id),
        token_hash: Set(token_of(portal, id)?.digest()),
        created_at: Set(now),
        expires_at: Set(now + INVITATION),
        used_at: Set(None),
    };
    staff_invitation::Entity::insert(row).exec_without_returning(db).await?;
    job::enqueue(db, portal, Job::InviteStaff { invitation: id }).await?;
    Ok(id)
}

/// Takes the invitations of an account back.
pub(super) async fn take_back(db: &impl ConnectionTrait, staff_id: Uuid) -> Result<(), Fault> {
    let all = staff_invitation::Entity::delete_many().filter(staff_invitation::Column::StaffId.eq(staff_id));
    all.exec(db).await?;
    Ok(())
}

/// The address that an invitation's letter leads to.
pub(crate) fn link_of(portal: &Portal, invitation: Uuid) -> Result<String, Fault> {
    Ok(format!("{}/gestion/invitation/{}", portal.public_url, token_of(portal, invitation)?.reveal()))
}

/// The invitation of a secret and whom it is for, while it is good.
pub(super) async fn find(
    portal: &Portal,
    token: &Token,
) -> Result<Option<(staff_invitation::Model, staff::Model)>, Fault> {
    let found = staff_invitation::Entity::find()
        .find_also_related(staff::Entity)
        .filter(staff_invitation::Column::TokenHash.eq(token.digest()))
        .one(&portal.db)
        .await?;
    let Some((row, Some(staff))) = found else { return Ok(None) };
    let good = is_good(&row, portal) && staff.closed_at.is_none() && staff.enrolled_at.is_none();
    Ok(good.then_some((row, staff)))
}

/// Whether an invitation can still be answered. One that was sent before the clock was set back is good no longer than others.
pub(crate) fn is_good(row: &staff_invitation::Model, portal: &Portal) -> bool {
    let now = portal.clock.now();
    row.used_at.is_none() && row.expires_at > now && row.expires_at - now <= INVITATION
}

fn token_of(portal: &Portal, invitation: Uuid) -> Result<Token, Fault> {
    let secret = portal.keys.token_mac("staff invitation", invitation.as_bytes());
    Ok(Token::from_bytes(secret.try_into().map_err(|_| Fault::new("a secret has another length"))?))
}
