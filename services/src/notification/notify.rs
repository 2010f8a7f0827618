//! Writes down a piece of news, in the transaction of what happened: it is told if and only if it stands.
//!
//! Where a letter is wanted it asks for the job that writes it. The job's id is made of the reader and of the span of time, so that what
//! the same minutes bring asks for the same job: ten pieces of news are one letter. The id is drawn under a key of ours, because it is
//! the letter's reference, by which a letter that comes back is known.

use chrono::{DateTime, TimeDelta, Utc};
use domain::notification::{Channel, NoticeKind};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait as _};
use uuid::Uuid;

use super::{About, Reader, chosen};
use crate::{
    entity::notification,
    failure::Fault,
    job::{Job, enqueue_once},
    portal::Portal,
};

/// How long news waits for more of it.
pub(crate) const WAIT: TimeDelta = TimeDelta::minutes(10);

/// Writes down what happened just now. The caller rings `portal.bell` after the commit.
pub(crate) async fn notify(
    db: &impl ConnectionTrait,
    portal: &Portal,
    reader: Reader,
    kind: NoticeKind,
    about: About,
) -> Result<(), Fault> {
    let (now, chosen) = (portal.clock.now(), chosen(db, reader).await?);
    let tells = |channel| chosen.tells(kind, channel);
    let (subject_kind, subject_id) = about.columns();
    let (by_email, by_sms) = (tells(Channel::Email), tells(Channel::Sms));
    let row = notification::ActiveModel {
        id: Set(portal.random.id(now)?),
        owner_kind: Set(reader.side.code().into()),
        owner_id: Set(reader.id),
        kind: Set(kind.code().into()),
        subject_kind: Set(subject_kind.into()),
        subject_id: Set(subject_id),
        at: Set(now),
        in_portal: Set(tells(Channel::Portal)),
        owes_email: Set(by_email),
        owes_sms: Set(by_sms),
        told_at: Set(None),
        seen_at: Set(None),
    };
    notification::Entity::insert(row).exec_without_returning(db).await?;
    if by_email || by_sms {
        ask_for_a_letter(db, portal, reader, kind, now).await?;
    }
    Ok(())
}

/// Asks for the letter of these minutes. What is urgent does not wait, but once in a span: what follows it is gathered again.
async fn ask_for_a_letter(
    db: &impl ConnectionTrait,
    portal: &Portal,
    reader: Reader,
    kind: NoticeKind,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let span = now.timestamp().div_euclid(WAIT.num_seconds()).to_be_bytes();
    let told = [reader.id.as_bytes().as_slice(), &span, &[u8::from(kind.is_urgent())]].concat();
    let mac = portal.keys.token_mac("letter of news", &told);
    let id = Uuid::from_slice(mac.get(..16).unwrap_or_default())?;
    let at = if kind.is_urgent() { now } else { now + WAIT };
    let asked = Job::TellNews { side: reader.side, reader: reader.id };
    enqueue_once(db, portal, id, asked, at, now + WAIT).await
}
