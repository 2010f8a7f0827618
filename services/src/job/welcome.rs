//! The letter that says that an account is open, and what to do for who did not open it.
//!
//! It goes by mail, or by text message to who has no address on file, or none that answers: someone else may have opened the account,
//! and the owner must hear of it.

use domain::locale::Locale;
use sea_orm::EntityTrait as _;
use uuid::Uuid;

use super::{
    deliver::{Reference, contact, deliver_on_file},
    setback::Setback,
};
use crate::{
    account::enrol::Channel,
    entity::{account, job::Model, person},
    letter::{Frame, Letter as _, ShortLetter as _, Welcome},
    notification::trouble::is_in_trouble,
    portal::Portal,
};

pub(super) async fn perform(portal: &Portal, job: &Model, id: Uuid) -> Result<(), Setback> {
    let found = account::Entity::find_by_id(id).find_also_related(person::Entity).one(&portal.db).await?;
    let Some((account, Some(person))) = found else { return Ok(()) };
    let locale = Locale::parse(&account.locale).unwrap_or_default();
    let frame = Frame::new(&portal.brand, &portal.public_url, locale);
    let name = format!("{} {}", person.first_name, person.last_name);
    let letter = Welcome { name: &name, opened_at: account.opened_at };
    let mut outcome = Ok(());
    for channel in [Channel::Email, Channel::Sms] {
        let Some(contact) = contact(portal, &person, channel)? else { continue };
        if is_in_trouble(&portal.db, portal, person.id, contact.reached()).await? {
            continue;
        }
        let reference = Reference::of_every_attempt(job);
        let (whole, short) = (letter.render(&frame)?, letter.short(&frame)?);
        outcome = deliver_on_file(portal, person.id, &reference, &contact, whole, short).await;
        if !matches!(outcome, Err(Setback::Unreachable(_))) {
            break;
        }
    }
    outcome
}
