//! The conversations of a customer, a page at a time, those first in which something moved last.

use domain::{
    thread::{Author, WaitsFor, excerpt},
    view::{Moment, RecentPage, ThreadRow},
};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, FromQueryResult, JoinType, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, RelationDef,
    sea_query::{Expr, ExprTrait as _, IntoIden as _},
};
use uuid::Uuid;

use super::{
    promise::promise,
    rows::{Referring, referring},
    seal::{open_body, open_subject},
};
use crate::{
    account::Customer,
    contract::decoded,
    entity::{message, thread},
    failure::Fault,
    portal::Portal,
};

/// How many conversations a page shows.
pub(super) const PAGE: usize = 20;
/// How many characters of the last message a list shows.
const EXCERPT: usize = 140;

/// A page of the customer's conversations: those at hand, or those that were put away.
pub async fn list_threads(
    customer: &Customer,
    portal: &Portal,
    archived: bool,
    after: Option<&Moment>,
) -> Result<RecentPage<ThreadRow>, Fault> {
    let put_away = thread::Column::ArchivedAt;
    let mut page = referring(customer).filter(if archived { put_away.is_not_null() } else { put_away.is_null() });
    if let Some((at, id)) = after.and_then(|after| Some((after.at, Uuid::parse_str(&after.key).ok()?))) {
        let place =
            [(thread::Entity, thread::Column::LastMessageAt), (thread::Entity, thread::Column::Id)].map(Expr::col);
        page = page.filter(Expr::tuple(place).lt(Expr::tuple([Expr::val(at), Expr::val(id)])));
    }
    let mut rows = page
        .join(JoinType::LeftJoin, last_message())
        .column_as(message::Column::Id, "message_id")
        .columns([message::Column::BodyCipher, message::Column::Author])
        .order_by_desc(thread::Column::LastMessageAt)
        .order_by_desc(thread::Column::Id)
        .limit(u64::try_from(PAGE + 1).unwrap_or(u64::MAX))
        .into_model::<Listed>()
        .all(&portal.db)
        .await?;
    // Two messages of one instant are one conversation.
    rows.dedup_by_key(|row| row.thread.id);
    let goes_on = rows.len() > PAGE;
    rows.truncate(PAGE);
    let last = rows.last().filter(|_| goes_on).map(|row| &row.thread);
    let next = last.map(|row| Moment { at: row.last_message_at, key: row.id.simple().to_string() });
    let items = rows.iter().map(|row| listed(customer, portal, row)).collect::<Result<_, _>>()?;
    Ok(RecentPage { items, next })
}

#[derive(FromQueryResult)]
struct Listed {
    #[sea_orm(nested)]
    thread: Referring,
    message_id: Option<Uuid>,
    body_cipher: Option<Vec<u8>>,
    author: Option<String>,
}

/// The message that was sent when the conversation last moved.
fn last_message() -> RelationDef {
    let of_thread = thread::Entity::belongs_to(message::Entity).from(thread::Column::Id).to(message::Column::ThreadId);
    let of_thread: RelationDef = of_thread.into();
    of_thread.on_condition(|thread, message| {
        let sent = Expr::col((message, message::Column::SentAt.into_iden()));
        Condition::all().add(sent.equals((thread, thread::Column::LastMessageAt.into_iden())))
    })
}

fn listed(customer: &Customer, portal: &Portal, row: &Listed) -> Result<ThreadRow, Fault> {
    let mut view = row_view(customer, portal, &row.thread)?;
    if let (Some(id), Some(sealed)) = (row.message_id, &row.body_cipher) {
        view.excerpt = excerpt(&open_body(portal, id, sealed)?, EXCERPT);
    }
    view.last_is_yours = row.author.as_deref() == Some(Author::Customer.code());
    Ok(view)
}

/// A conversation as a list shows it, without its last message.
pub(super) fn row_view(customer: &Customer, portal: &Portal, row: &Referring) -> Result<ThreadRow, Fault> {
    Ok(ThreadRow {
        number: row.number()?,
        subject: open_subject(portal, row.id, &row.subject_cipher)?,
        with: row.with()?,
        topic: decoded(&row.topic, domain::thread::ThreadTopic::from_code)?,
        about: row.about(customer)?,
        last_message_at: row.last_message_at,
        excerpt: String::new(),
        last_is_yours: false,
        unread: row.is_unread(),
        waits_for: decoded(&row.waits_for, WaitsFor::from_code)?,
        promise: row.promised_at.and_then(|at| promise(at, Some(&row.insee_code))),
        archived: row.archived_at.is_some(),
    })
}
