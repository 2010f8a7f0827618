//! A conversation, opened: what was written, the notes, who could have it, what can be put into an answer.
//!
//! Three statements after the session's: the conversation with all that stands around it, that it was opened, and that it was
//! read. The last two are writes, so they are one more than what a customer's page may ask.

use chrono::{DateTime, Utc};
use domain::{
    locale::Locale,
    reference::ThreadNumber,
    staff::StaffRole,
    thread::Author,
    view::{Colleague, DeskMessage, DeskNote, DeskThread},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, QueryTrait as _, RelationTrait as _, prelude::DateTimeUtc,
};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    draft::{ask_draft, text_of},
    hand_over::colleagues,
    messages::{ask_lines, item},
    note::body_of,
    quick_reply::quick,
    reach,
};
use crate::{
    audit::{self, StaffAct},
    contract::{decoded, insured_now, thing},
    database::begin,
    entity::{account, contact_message, insured_object, message, quick_reply, staff, thread, thread_note},
    failure::Fault,
    keys::Place,
    portal::Portal,
    staff::Desk,
    together::{Field, Part, Sealed, Together},
};

/// Most messages that a page shows: the latest.
const MOST: u64 = 200;

#[derive(Deserialize)]
struct Written {
    id: Uuid,
    author: String,
    body_cipher: Sealed,
    sent_at: DateTimeUtc,
    name: Option<String>,
}

#[derive(Deserialize)]
struct Noted {
    id: Uuid,
    body_cipher: Sealed,
    written_at: DateTimeUtc,
    name: String,
}

#[derive(Deserialize)]
struct Language {
    locale: String,
}

/// A colleague, and for whose customers.
#[derive(Deserialize)]
struct Named {
    id: Uuid,
    name: String,
    role: String,
}

/// A conversation that the desk sees. Opening it is an act, and reading it leaves its mark.
pub async fn open_thread(desk: &Desk<'_>, portal: &Portal, number: &ThreadNumber) -> Result<Option<DeskThread>, Fault> {
    let which = || reach::threads(desk).add(thread::Column::Number.eq(number.as_str()));
    let mut together = Together::new(&portal.db);
    let lines = ask_lines(&mut together, which());
    let messages = ask_messages(&mut together, which());
    let notes = ask_notes(&mut together, which());
    let objects = insured_object::Entity::find()
        .join(JoinType::InnerJoin, insured_object::Relation::Contract.def())
        .join(JoinType::InnerJoin, thread::Relation::Contract.def().rev())
        .filter(which());
    let objects = together.rows(objects);
    let written_by =
        account::Entity::belongs_to(thread::Entity).from(account::Column::PersonId).to(thread::Column::PersonId);
    let accounts = account::Entity::find().join(JoinType::InnerJoin, written_by.into()).filter(which());
    let accounts = together.fields::<_, Language>(accounts, [Field::of(account::Column::Locale)]);
    let contacts = contact_message::Entity::find().join(JoinType::InnerJoin, thread::Relation::Contact.def().rev());
    let contacts =
        together.fields::<_, Language>(contacts.filter(which()), [Field::of(contact_message::Column::Locale)]);
    let people = staff::Entity::find().filter(colleagues(desk));
    let people = together
        .fields::<_, Named>(people, [staff::Column::Id, staff::Column::Name, staff::Column::Role].map(Field::of));
    let replies = together.rows(quick_reply::Entity::find());
    let draft = ask_draft(&mut together, desk, number);
    let mut rows = together.fetch(&portal.db).await?;

    let Some(line) = rows.take(&lines)?.pop() else { return Ok(None) };
    mark(desk, portal, line.id, line.person_id).await?;
    let mut objects = rows.take(&objects)?;
    objects.sort_by_key(|object| std::cmp::Reverse(object.since));
    let locale = rows.take(&accounts)?.pop().or(rows.take(&contacts)?.pop());
    let mut replies = rows.take(&replies)?;
    replies.sort_by(|one, other| (one.place, &one.title).cmp(&(other.place, &other.title)));
    let mut colleagues: Vec<_> = rows.take(&people)?.into_iter().filter(|one| one.id != desk.staff.id).collect();
    colleagues.retain(|one| StaffRole::from_code(&one.role).is_some());
    colleagues.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(Some(DeskThread {
        item: item(desk, portal, &line)?,
        person: line.person_id.map(|id| id.to_string()),
        thing: insured_now(&objects).map(thing).transpose()?,
        opened_at: line.opened_at,
        closed_at: line.closed_at,
        version: line.version,
        locale: locale.and_then(|row| Locale::parse(&row.locale)).unwrap_or_default(),
        messages: messages_of(portal, rows.take(&messages)?)?,
        notes: notes_of(portal, rows.take(&notes)?)?,
        colleagues: colleagues.into_iter().map(|one| Colleague { id: one.id.to_string(), name: one.name }).collect(),
        replies: replies.into_iter().map(quick).collect(),
        draft: rows.take(&draft)?.first().map(|kept| text_of(portal, kept)).transpose()?,
    }))
}

/// That it was opened, and until when this side has read.
async fn mark(desk: &Desk<'_>, portal: &Portal, id: Uuid, person: Option<Uuid>) -> Result<(), Fault> {
    let now: DateTime<Utc> = portal.clock.now();
    let act = StaffAct { staff: desk.staff.id, action: "open_thread", subject: Some(("thread", id)), person };
    let transaction = begin(&portal.db).await?;
    audit::record_staff(&transaction, portal, act).await?;
    let read = thread::ActiveModel { id: Set(id), staff_read_at: Set(Some(now)), ..Default::default() };
    thread::Entity::update(read).exec_without_returning(&transaction).await?;
    transaction.commit().await?;
    Ok(())
}

fn ask_messages(together: &mut Together, which: Condition) -> Part<Written> {
    let latest = message::Entity::find()
        .inner_join(thread::Entity)
        .filter(which)
        .select_only()
        .column(message::Column::Id)
        .order_by_desc(message::Column::SentAt)
        .order_by_desc(message::Column::Id)
        .limit(MOST);
    let messages = message::Entity::find()
        .join(JoinType::LeftJoin, message::Relation::Staff.def())
        .filter(message::Column::Id.in_subquery(latest.into_query()));
    let own = [message::Column::Id, message::Column::Author, message::Column::BodyCipher, message::Column::SentAt];
    together.fields(messages, own.map(Field::of).into_iter().chain([Field::of(staff::Column::Name)]))
}

fn ask_notes(together: &mut Together, which: Condition) -> Part<Noted> {
    let notes = thread_note::Entity::find()
        .inner_join(thread::Entity)
        .join(JoinType::InnerJoin, thread_note::Relation::Staff.def())
        .filter(which);
    let own = [thread_note::Column::Id, thread_note::Column::BodyCipher, thread_note::Column::WrittenAt];
    together.fields(notes, own.map(Field::of).into_iter().chain([Field::of(staff::Column::Name)]))
}

fn messages_of(portal: &Portal, mut rows: Vec<Written>) -> Result<Vec<DeskMessage>, Fault> {
    rows.sort_by_key(|row| (row.sent_at, row.id));
    let open = |row: Written| {
        let place = Place { table: "message", column: "body", row: row.id };
        Ok(DeskMessage {
            author: decoded(&row.author, Author::from_code)?,
            name: row.name,
            body: portal.keys.open_text(&place, &row.body_cipher.0)?,
            sent_at: row.sent_at,
        })
    };
    rows.into_iter().map(open).collect()
}

fn notes_of(portal: &Portal, mut rows: Vec<Noted>) -> Result<Vec<DeskNote>, Fault> {
    rows.sort_by_key(|row| (row.written_at, row.id));
    let open = |row: Noted| {
        let body = portal.keys.open_text(&body_of(row.id), &row.body_cipher.0)?;
        Ok(DeskNote { name: row.name, body, written_at: row.written_at })
    };
    rows.into_iter().map(open).collect()
}
