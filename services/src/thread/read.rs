//! A conversation as its customer reads it: the last of its messages, and marked as read by that.

use chrono::{DateTime, Utc};
use domain::{
    reference::ThreadNumber,
    staff::StaffRole,
    thread::{Author, WaitsFor},
    view::{AuthorView, MessageView, Moment, ThreadView},
};
use sea_orm::{ColumnTrait as _, Condition, FromQueryResult, QueryFilter as _, QuerySelect as _};

use super::{
    draft::{DraftPlace, slot},
    promise::promise,
    rows::{Referring, referring},
    seal::open_subject,
    unread::mark_read,
    written::{AskedMessages, Written},
};
use crate::{
    account::Customer, contract::decoded, draft, entity::thread, failure::Fault, notification::unseen_about,
    portal::Portal, together::Together,
};

/// How many messages a page shows.
const PAGE: u64 = 40;

/// The customer's conversation of that number, if it is the customer's: its last messages, or those before a moment.
pub async fn read_thread(
    customer: &Customer,
    portal: &Portal,
    number: &ThreadNumber,
    before: Option<&Moment>,
) -> Result<Option<ThreadView>, Fault> {
    let found = referring(customer).filter(thread::Column::Number.eq(number.as_str()));
    let found = found.expr_as(unseen_about(customer.account), "has_news");
    let Some(found) = found.into_model::<Found>().one(&portal.db).await? else { return Ok(None) };
    let thread = &found.thread;
    let mut together = Together::new(portal);
    let which = Condition::all().add(thread::Column::Id.eq(thread.id));
    let asked = AskedMessages::ask(&mut together, &which, before, PAGE + 1);
    let place = DraftPlace::Thread(number.clone());
    let drafts = draft::ask(&mut together, slot(customer, &place));
    let mut rows = together.fetch(portal).await?;
    let mut messages = asked.answered(portal, &mut rows)?;
    let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let earlier = messages.len().checked_sub(page).filter(|more| *more > 0);
    messages.drain(..earlier.unwrap_or_default());
    let earlier = earlier.and_then(|_| messages.first());
    let earlier = earlier.map(|first| Moment { at: first.sent_at, key: first.id.simple().to_string() });
    let was_unread = thread.is_unread() && before.is_none();
    // What a page shows by itself, nobody may have looked at. That it was closed is news, too, and no message.
    if customer.is_there && before.is_none() && (was_unread || found.has_news) {
        mark_read(customer, portal, thread.id, thread.last_message_at).await;
    }
    let views = messages.into_iter().map(|message| message_view(message, thread.staff_read_at));
    Ok(Some(ThreadView {
        number: thread.number()?,
        subject: open_subject(portal, thread.id, &thread.subject_cipher)?,
        with: thread.with()?,
        topic: decoded(&thread.topic, domain::thread::ThreadTopic::from_code)?,
        about: thread.about(customer)?,
        waits_for: decoded(&thread.waits_for, WaitsFor::from_code)?,
        promise: thread.promised_at.and_then(|at| promise(at, Some(&thread.insee_code))),
        archived: thread.archived_at.is_some(),
        closed_at: thread.closed_at,
        was_unread,
        messages: views.collect::<Result<_, _>>()?,
        earlier,
        draft: draft::view(portal, rows.take(&drafts)?)?,
    }))
}

#[derive(FromQueryResult)]
struct Found {
    #[sea_orm(nested)]
    thread: Referring,
    has_news: bool,
}

fn message_view(message: Written, staff_read_at: Option<DateTime<Utc>>) -> Result<MessageView, Fault> {
    let author = match message.author {
        Author::Customer | Author::Outside => AuthorView::You,
        Author::Staff => staff_author(message.name.as_deref(), message.role.as_deref())?,
    };
    let read_at = staff_read_at.filter(|read| author == AuthorView::You && *read >= message.sent_at);
    Ok(MessageView {
        id: message.id.simple().to_string(),
        author,
        body: message.body,
        sent_at: message.sent_at,
        read_at,
        files: message.files,
    })
}

/// How a customer knows who answers: an adviser by the first name, a broker by the whole name.
pub(super) fn staff_author(name: Option<&str>, role: Option<&str>) -> Result<AuthorView, Fault> {
    let role = decoded(role.unwrap_or_default(), StaffRole::from_code)?;
    let whole = name.unwrap_or_default();
    let name = if role.sees_everyone() { whole.split(' ').next().unwrap_or(whole) } else { whole };
    Ok(AuthorView::Staff { name: name.to_owned(), role })
}
