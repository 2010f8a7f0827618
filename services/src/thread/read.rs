//! A conversation as its customer reads it: the last of its messages, and marked as read by that.

use chrono::{DateTime, Utc};
use domain::{
    reference::ThreadNumber,
    staff::StaffRole,
    thread::{Author, WaitsFor},
    view::{AuthorView, FileView, MessageView, Moment, ThreadView},
};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, FromQueryResult, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    QueryTrait as _, RelationTrait as _,
    sea_query::{Expr, ExprTrait as _},
};
use uuid::Uuid;

use super::{
    draft::{Kept, beside},
    promise::promise,
    rows::{Referring, referring},
    seal::{open_body, open_subject},
    unread::mark_read,
};
use crate::{
    account::Customer,
    contract::decoded,
    entity::{kept_file, message, staff, thread},
    failure::Fault,
    portal::Portal,
    upload::attached,
};

/// How many messages a page shows.
const PAGE: usize = 40;

/// The customer's conversation of that number, if it is the customer's: its last messages, or those before a moment.
pub async fn read_thread(
    customer: &Customer,
    portal: &Portal,
    number: &ThreadNumber,
    before: Option<&Moment>,
) -> Result<Option<ThreadView>, Fault> {
    let found = beside(referring(customer).filter(thread::Column::Number.eq(number.as_str())), customer);
    let Some(found) = found.into_model::<Found>().one(&portal.db).await? else { return Ok(None) };
    let thread = &found.thread;
    let mut messages = messages(portal, thread.id, before).await?;
    let goes_on = messages.len() > PAGE;
    messages.truncate(PAGE);
    let earlier = messages.last().filter(|_| goes_on);
    let earlier = earlier.map(|row| Moment { at: row.sent_at, key: row.id.simple().to_string() });
    let was_unread = thread.is_unread() && before.is_none();
    if was_unread {
        mark_read(customer, portal, thread.id, thread.last_message_at).await;
    }
    let with_files: Vec<Uuid> = messages.iter().filter(|row| row.has_files).map(|row| row.id).collect();
    let mut files = attached(portal, &with_files).await?;
    let views = messages.iter().rev().map(|row| {
        let files = files.remove(&row.id).unwrap_or_default();
        message_view(portal, row, thread.staff_read_at, files)
    });
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
        draft: found.draft.view(portal)?,
    }))
}

#[derive(FromQueryResult)]
struct Found {
    #[sea_orm(nested)]
    thread: Referring,
    #[sea_orm(nested)]
    draft: Kept,
}

#[derive(FromQueryResult)]
struct Written {
    id: Uuid,
    author: String,
    body_cipher: Vec<u8>,
    sent_at: DateTime<Utc>,
    name: Option<String>,
    role: Option<String>,
    has_files: bool,
}

/// The last messages before a moment, newest first, and one more where there are more.
async fn messages(portal: &Portal, thread: Uuid, before: Option<&Moment>) -> Result<Vec<Written>, Fault> {
    use message::Column as C;

    let of_message = Expr::col((kept_file::Entity, kept_file::Column::MessageId)).equals((message::Entity, C::Id));
    let files = kept_file::Entity::find().select_only().column(kept_file::Column::Id).filter(of_message);
    let mut page = message::Entity::find().filter(C::ThreadId.eq(thread));
    if let Some((at, id)) = before.and_then(|before| Some((before.at, Uuid::parse_str(&before.key).ok()?))) {
        let place = [(message::Entity, C::SentAt), (message::Entity, C::Id)].map(Expr::col);
        page = page.filter(Expr::tuple(place).lt(Expr::tuple([Expr::val(at), Expr::val(id)])));
    }
    Ok(page
        .join(JoinType::LeftJoin, message::Relation::Staff.def())
        .select_only()
        .columns([C::Id, C::Author, C::BodyCipher, C::SentAt])
        .columns([staff::Column::Name, staff::Column::Role])
        .expr_as(Expr::exists(files.into_query()), "has_files")
        .order_by_desc(C::SentAt)
        .order_by_desc(C::Id)
        .limit(u64::try_from(PAGE + 1).unwrap_or(u64::MAX))
        .into_model()
        .all(&portal.db)
        .await?)
}

fn message_view(
    portal: &Portal,
    row: &Written,
    staff_read_at: Option<DateTime<Utc>>,
    files: Vec<FileView>,
) -> Result<MessageView, Fault> {
    let author = match decoded(&row.author, Author::from_code)? {
        Author::Customer | Author::Outside => AuthorView::You,
        Author::Staff => staff_author(row.name.as_deref(), row.role.as_deref())?,
    };
    let read_at = staff_read_at.filter(|read| author == AuthorView::You && *read >= row.sent_at);
    Ok(MessageView {
        id: row.id.simple().to_string(),
        author,
        body: open_body(portal, row.id, &row.body_cipher)?,
        sent_at: row.sent_at,
        read_at,
        files,
    })
}

/// How a customer knows who answers: an adviser by the first name, a broker by the whole name.
pub(super) fn staff_author(name: Option<&str>, role: Option<&str>) -> Result<AuthorView, Fault> {
    let role = decoded(role.unwrap_or_default(), StaffRole::from_code)?;
    let whole = name.unwrap_or_default();
    let name = if role.sees_everyone() { whole.split(' ').next().unwrap_or(whole) } else { whole };
    Ok(AuthorView::Staff { name: name.to_owned(), role })
}
