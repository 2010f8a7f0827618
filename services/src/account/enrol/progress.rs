//! Where a first access stands: which step the browser that holds its token may see.

use chrono::{DateTime, Utc};
use domain::{one_time_code::LIFETIME as CODE_LIFETIME, reference::ContractNumber, time::is_yet_to_come};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::Channel;
use crate::{
    account::{Token, on_file},
    entity::{contract, enrolment, person},
    failure::Fault,
    portal::Portal,
};

/// Where a first access stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// There is none, or its time is over: begin again.
    None,
    /// The code is awaited.
    Code(Channel),
    /// The code was right: a password is to be chosen. The contact that it was sent to may be shown now, masked.
    Password {
        /// By what it was sent.
        channel: Channel,
        /// To where, masked.
        sent_to: String,
        /// A number that they will sign in with, for what the browser remembers the password by.
        number: Option<ContractNumber>,
    },
    /// It is finished: sign in.
    Finished,
}

/// Where the first access of a browser's token stands.
pub async fn progress(portal: &Portal, token: &Token) -> Result<Progress, Fault> {
    let found = enrolment::Entity::find()
        .filter(enrolment::Column::TokenHash.eq(token.digest()))
        .find_also_related(person::Entity)
        .one(&portal.db)
        .await?;
    let Some((row, person)) = found else { return Ok(Progress::None) };
    if row.finished_at.is_some() {
        return Ok(Progress::Finished);
    }
    if is_over(&row, portal.clock.now()) {
        return Ok(Progress::None);
    }
    let channel = Channel::from_code(&row.channel).unwrap_or(Channel::Email);
    match (row.code_accepted_at, person) {
        (Some(_), Some(person)) => Ok(Progress::Password {
            channel,
            sent_to: sent_to(portal, channel, &person)?,
            number: newest_contract(portal, &person).await?,
        }),
        _ => Ok(Progress::Code(channel)),
    }
}

async fn newest_contract(portal: &Portal, person: &person::Model) -> Result<Option<ContractNumber>, Fault> {
    let own = contract::Entity::find().filter(contract::Column::PolicyholderId.eq(person.id));
    let newest = own.filter(contract::Column::WithdrawnAt.is_null()).order_by_desc(contract::Column::SubscribedOn);
    let number: Option<String> =
        newest.select_only().column(contract::Column::Number).into_tuple().one(&portal.db).await?;
    Ok(number.map(|number| ContractNumber::parse(&number)).transpose()?)
}

/// The row that a browser's token stands for.
pub(super) async fn load(portal: &Portal, token: &Token) -> Result<Option<enrolment::Model>, Fault> {
    Ok(enrolment::Entity::find().filter(enrolment::Column::TokenHash.eq(token.digest())).one(&portal.db).await?)
}

/// Whether the time in which a code may be typed is over. Where none was sent it is counted from the start, so that a stranger
/// reads the same.
pub(super) fn code_is_late(row: &enrolment::Model, portal: &Portal) -> bool {
    let (now, until) = (portal.clock.now(), row.code_expires_at.unwrap_or(row.created_at + CODE_LIFETIME));
    now >= until || is_yet_to_come(until - CODE_LIFETIME, now)
}

/// Whether the time of a first access is over. One that was begun in the future is: a clock that was set back lengthens nothing.
pub(crate) fn is_over(row: &enrolment::Model, now: DateTime<Utc>) -> bool {
    row.expires_at <= now || is_yet_to_come(row.created_at, now)
}

fn sent_to(portal: &Portal, channel: Channel, person: &person::Model) -> Result<String, Fault> {
    let masked = match channel {
        Channel::Email => on_file::email(portal, person)?.map(|email| email.masked()),
        Channel::Sms => on_file::mobile(portal, person)?.map(|mobile| mobile.masked()),
    };
    Ok(masked.unwrap_or_default())
}
