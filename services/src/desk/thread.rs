//! A conversation, opened: what was written, the notes, who could have it, what can be put into an answer.
//!
//! One statement after the session's: the conversation with all that stands around it. Then what is written: that it was opened, and,
//! where there was something new for who looks, that it was read.

use domain::{
    locale::Locale,
    masked_iban::mask_ibans,
    reference::ThreadNumber,
    view::{Colleague, DeskMessage, DeskNote, DeskThread},
};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, ExprTrait as _, JoinType, QueryFilter as _,
    QuerySelect as _, RelationTrait as _, prelude::DateTimeUtc, sea_query::Expr,
};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    draft::{DeskPlace, ask_draft},
    hand_over::colleagues,
    messages::{ThreadLine, ask_lines, item},
    note::body_of,
    quick_reply::{in_order, offered},
    reach,
};
use crate::{
    audit::{self, StaffAct},
    contract::{insured_now, thing},
    database::begin,
    draft,
    entity::{account, contact_message, insured_object, quick_reply, staff, thread, thread_note},
    event::{self, Subject},
    failure::Fault,
    notification::{About, mark_seen_about},
    portal::Portal,
    staff::{Desk, Reach},
    thread::{AskedMessages, Written, audiences},
    together::{Field, Part, Sealed, Together},
};

/// Most messages that a page shows: the latest.
const MOST: u64 = 200;

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

/// A colleague.
#[derive(Deserialize)]
struct Named {
    id: Uuid,
    name: String,
}

/// A conversation that the desk sees. Opening it is an act, and reading it leaves its mark.
pub async fn open_thread(desk: &Desk<'_>, portal: &Portal, number: &ThreadNumber) -> Result<Option<DeskThread>, Fault> {
    let which = || reach::threads(desk).add(thread::Column::Number.eq(number.as_str()));
    let mut together = Together::new(portal);
    let lines = ask_lines(&mut together, which());
    let messages = AskedMessages::ask(&mut together, &which(), None, MOST);
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
    let people = together.fields::<_, Named>(people, [staff::Column::Id, staff::Column::Name].map(Field::of));
    let replies = together.rows(quick_reply::Entity::find().filter(offered(desk)));
    let draft = ask_draft(&mut together, desk, &DeskPlace::Answer(number.clone()));
    let begun_note = ask_draft(&mut together, desk, &DeskPlace::Note(number.clone()));
    let mut rows = together.fetch(portal).await?;

    let Some(line) = rows.take(&lines)?.pop() else { return Ok(None) };
    let item = item(desk, portal, &line)?;
    mark(desk, portal, &line, item.counterpart == desk.reach.answers()).await?;
    let mut objects = rows.take(&objects)?;
    objects.sort_by_key(|object| std::cmp::Reverse(object.since));
    let locale = rows.take(&accounts)?.pop().or(rows.take(&contacts)?.pop());
    let replies = in_order(desk.staff, rows.take(&replies)?);
    // What a colleague has can be handed to oneself: the colleague may be away.
    let is_anothers = item.holder.as_ref().is_some_and(|holder| !holder.mine);
    let others = rows.take(&people)?.into_iter().filter(|one| is_anothers || one.id != desk.staff.id);
    let mut colleagues: Vec<_> = others.collect();
    colleagues.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(Some(DeskThread {
        item,
        person: line.person_id.map(|id| id.to_string()),
        thing: insured_now(&objects).map(thing).transpose()?,
        opened_at: line.opened_at,
        closed_at: line.closed_at,
        customer_read_at: line.customer_read_at.filter(|_| line.person_id.is_some()),
        version: line.version,
        locale: locale.and_then(|row| Locale::parse(&row.locale)).unwrap_or_default(),
        messages: messages.answered(portal, &mut rows)?.into_iter().map(|written| message(desk, written)).collect(),
        notes: notes_of(portal, rows.take(&notes)?)?,
        colleagues: colleagues.into_iter().map(|one| Colleague { id: one.id.to_string(), name: one.name }).collect(),
        replies,
        draft: draft::view(portal, rows.take(&draft)?)?,
        begun_note: draft::view(portal, rows.take(&begun_note)?)?,
    }))
}

/// That it was opened, and, where somebody looks whom the customer has `asked`, until when they have read: whoever else may look in has
/// not read it for them.
async fn mark(desk: &Desk<'_>, portal: &Portal, line: &ThreadLine, asked: bool) -> Result<(), Fault> {
    let subject = Some(("thread", line.id));
    let act = StaffAct { staff: desk.staff.id, action: "open_thread", subject, person: line.person_id };
    let opens = audit::is_opening(desk, portal, &act).await?;
    // What a page asks for by itself, nobody has read.
    if !opens && !desk.staff.is_there {
        return Ok(());
    }
    let transaction = begin(&portal.db).await?;
    if opens {
        audit::record_staff(&transaction, portal, act).await?;
    }
    if desk.staff.is_there && asked {
        mark_read(&transaction, portal, line).await?;
    }
    if desk.staff.is_there && desk.staff.has_news {
        mark_seen_about(&transaction, portal, desk.staff.into(), About::Thread(line.id)).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// That this side has read up to the last message.
async fn mark_read(db: &impl ConnectionTrait, portal: &Portal, line: &ThreadLine) -> Result<(), Fault> {
    let unread = Condition::any()
        .add(thread::Column::StaffReadAt.is_null())
        .add(Expr::col(thread::Column::StaffReadAt).lt(Expr::col(thread::Column::LastMessageAt)));
    let read = thread::Entity::update_many()
        .col_expr(thread::Column::StaffReadAt, Expr::value(Some(portal.clock.now())))
        .filter(thread::Column::Id.eq(line.id))
        .filter(unread)
        // A message that came meanwhile has not been read.
        .filter(thread::Column::LastMessageAt.lte(line.last_message_at))
        .exec(db)
        .await?;
    if read.rows_affected > 0 {
        // The customer sees that it was read, and for no colleague is it new any more.
        let audiences = audiences(line.person_id, line.broker_id);
        event::record(db, portal, &audiences, Subject::Thread(line.id)).await?;
    }
    Ok(())
}

fn ask_notes(together: &mut Together, which: Condition) -> Part<Noted> {
    let notes = thread_note::Entity::find()
        .inner_join(thread::Entity)
        .join(JoinType::InnerJoin, thread_note::Relation::Staff.def())
        .filter(which);
    let own = [thread_note::Column::Id, thread_note::Column::BodyCipher, thread_note::Column::WrittenAt];
    together.fields(notes, own.map(Field::of).into_iter().chain([Field::of(staff::Column::Name)]))
}

/// A message as a desk reads it: a broker reads no account whole.
fn message(desk: &Desk<'_>, written: Written) -> DeskMessage {
    let Written { author, name, body, sent_at, files, .. } = written;
    let body = match desk.reach {
        Reach::Everyone => body,
        Reach::Portfolio(_) => mask_ibans(&body),
    };
    DeskMessage { author, name, body, sent_at, files }
}

fn notes_of(portal: &Portal, mut rows: Vec<Noted>) -> Result<Vec<DeskNote>, Fault> {
    rows.sort_by_key(|row| (row.written_at, row.id));
    let open = |row: Noted| {
        let body = portal.keys.open_text(&body_of(row.id), &row.body_cipher.0)?;
        Ok(DeskNote { name: row.name, body, written_at: row.written_at })
    };
    rows.into_iter().map(open).collect()
}
