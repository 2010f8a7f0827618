//! The letter that invites somebody to the other side, or has them set their access up anew.

use domain::{locale::Locale, staff::StaffRole};
use sea_orm::EntityTrait as _;
use uuid::Uuid;

use super::{
    deliver::{Reference, send_mail},
    setback::Setback,
};
use crate::{
    entity::{job::Model, staff, staff_invitation},
    letter::{Frame, Letter as _, StaffInvitation},
    portal::Portal,
    staff::{
        account::email_of,
        invitation::{is_good, link_of},
    },
};

pub(super) async fn perform(portal: &Portal, job: &Model, id: Uuid) -> Result<(), Setback> {
    let found = staff_invitation::Entity::find_by_id(id).find_also_related(staff::Entity).one(&portal.db).await?;
    let Some((invitation, Some(staff))) = found else { return Ok(()) };
    let Some(role) = StaffRole::from_code(&staff.role).filter(|_| is_good(&invitation, portal)) else { return Ok(()) };
    let frame = Frame::new(&portal.brand, &portal.public_url, Locale::parse(&staff.locale).unwrap_or_default());
    let link = link_of(portal, id)?;
    let letter = StaffInvitation {
        name: &staff.name,
        role,
        link: &link,
        until: invitation.expires_at,
        renewed: staff.last_signed_in_at.is_some(),
    };
    let to = email_of(portal, &staff)?;
    send_mail(portal, &Reference::of_every_attempt(job), &to, None, letter.render(&frame)?).await
}
