//! The code of a first access: drawn here, kept as an HMAC, sent, and known to nobody else.
//!
//! Drawing it in the job keeps it out of the queue, and makes the page answer in the same time whether or not there is
//! someone to write to. Here too every enrolment takes the same path and leaves the same trace in the row: one that has no
//! reader for a code gets the HMAC of nothing, which no code opens. A repeated attempt draws a fresh code; the tries already
//! spent stay spent.

use domain::{
    locale::Locale,
    one_time_code::{COUNT, LIFETIME, OneTimeCode},
};
use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::{
    deliver::{Contact, Reference, contact, deliver_on_file},
    setback::Setback,
};
use crate::{
    account::enrol::{Channel, is_over},
    entity::{account, enrolment, job::Model, person},
    failure::Fault,
    letter::{AccountExists, EnrolmentCode, Frame, Letter as _, ShortLetter as _},
    portal::Portal,
    random::Random,
};

/// Who waits for what.
enum Reader {
    /// Nobody: an unknown number, or no contact on the channel.
    Nobody,
    /// Someone who may open an account, and needs the code.
    Newcomer(Contact),
    /// Someone who has an account already, and is told so.
    Holder(Contact),
}

pub(super) async fn perform(portal: &Portal, job: &Model, id: Uuid) -> Result<(), Setback> {
    let Some(enrolment) = waiting(portal, id).await? else { return Ok(()) };
    let reader = reader(portal, &enrolment).await?;
    let code = draw(&portal.random)?;
    keep(portal, id, &reader, code).await?;
    let locale = Locale::parse(&enrolment.locale).unwrap_or_default();
    let frame = Frame::new(&portal.brand, &portal.public_url, locale);
    // A code that was asked for is sent even where letters came back before: whoever asks waits for it.
    let person = enrolment.person_id.unwrap_or_default();
    match reader {
        Reader::Nobody => Ok(()),
        Reader::Newcomer(contact) => {
            let letter = EnrolmentCode { code, valid_for: LIFETIME };
            let reference = Reference::of_each_attempt(job);
            let (whole, short) = (letter.render(&frame)?, letter.short(&frame)?);
            deliver_on_file(portal, person, &reference, &contact, whole, short).await
        }
        Reader::Holder(contact) => {
            let reference = Reference::of_every_attempt(job);
            let (whole, short) = (AccountExists.render(&frame)?, AccountExists.short(&frame)?);
            deliver_on_file(portal, person, &reference, &contact, whole, short).await
        }
    }
}

/// The enrolment, if a code still serves it: not forgotten, not past its code already.
async fn waiting(portal: &Portal, id: Uuid) -> Result<Option<enrolment::Model>, Setback> {
    let now = portal.clock.now();
    let enrolment = enrolment::Entity::find_by_id(id).one(&portal.db).await?;
    Ok(enrolment.filter(|row| !is_over(row, now) && row.code_accepted_at.is_none() && row.finished_at.is_none()))
}

async fn reader(portal: &Portal, enrolment: &enrolment::Model) -> Result<Reader, Setback> {
    let Some(id) = enrolment.person_id else { return Ok(Reader::Nobody) };
    let Some(person) = person::Entity::find_by_id(id).one(&portal.db).await? else { return Ok(Reader::Nobody) };
    let channel = Channel::from_code(&enrolment.channel).unwrap_or(Channel::Email);
    let Some(contact) = contact(portal, &person, channel)? else { return Ok(Reader::Nobody) };
    let accounts = account::Entity::find().filter(account::Column::PersonId.eq(id)).count(&portal.db).await?;
    Ok(if accounts > 0 { Reader::Holder(contact) } else { Reader::Newcomer(contact) })
}

fn draw(random: &Random) -> Result<OneTimeCode, Fault> {
    OneTimeCode::from_draw(random.below(COUNT)?).ok_or_else(|| Fault::new("a code was drawn above the last one"))
}

/// Keeps what will know the code again. The row looks alike whoever reads.
async fn keep(portal: &Portal, id: Uuid, reader: &Reader, code: OneTimeCode) -> Result<(), Setback> {
    let mac = match reader {
        Reader::Newcomer(_) => portal.keys.code_mac(id, &code.reveal()),
        Reader::Nobody | Reader::Holder(_) => portal.random.bytes::<32>()?.to_vec(),
    };
    let row = enrolment::ActiveModel {
        id: Set(id),
        code_mac: Set(Some(mac)),
        code_expires_at: Set(Some(portal.clock.now() + LIFETIME)),
        ..enrolment::ActiveModel::default()
    };
    enrolment::Entity::update(row).exec_without_returning(&portal.db).await?;
    Ok(())
}
