//! The news of a reader, newest first, a page at a time.

use chrono::{DateTime, Utc};
use domain::{
    notification::{NoticeKind, Side},
    reference::ThreadNumber,
    view::NewsView,
};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, ExprTrait as _, FromQueryResult, JoinType, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, sea_query::Expr,
};
use uuid::Uuid;

use super::{NewsCursor, NewsPage, Reader, owed::to_thread};
use crate::{
    contract::decoded,
    entity::{notification, thread},
    failure::Fault,
    portal::Portal,
};

/// How much news a page shows.
const PAGE: usize = 30;

/// What a page needs of a row.
#[derive(FromQueryResult)]
struct Found {
    id: Uuid,
    kind: String,
    at: DateTime<Utc>,
    seen_at: Option<DateTime<Utc>>,
    number: Option<String>,
    read_at: Option<DateTime<Utc>>,
}

/// A page of the reader's news.
pub async fn list_mine(reader: Reader, portal: &Portal, after: Option<&NewsCursor>) -> Result<NewsPage, Fault> {
    use notification::Column::{At, Id, InPortal, Kind, OwnerId, SeenAt};

    let mut news = notification::Entity::find()
        .join(JoinType::LeftJoin, to_thread())
        .select_only()
        .columns([Id, Kind, At, SeenAt])
        .column(thread::Column::Number)
        .column_as(read_by(reader.side), "read_at")
        .filter(OwnerId.eq(reader.id))
        .filter(InPortal.eq(true));
    if let Some(NewsCursor { at, id }) = after {
        let place = Expr::tuple([Expr::col((notification::Entity, At)), Expr::col((notification::Entity, Id))]);
        news = news.filter(place.lt(Expr::tuple([Expr::val(*at), Expr::val(*id)])));
    }
    let limit = u64::try_from(PAGE + 1).unwrap_or(u64::MAX);
    let mut found: Vec<Found> =
        news.order_by_desc(At).order_by_desc(Id).limit(limit).into_model().all(&portal.db).await?;
    let goes_on = found.len() > PAGE;
    found.truncate(PAGE);
    let next = found.last().filter(|_| goes_on).map(|row| NewsCursor { at: row.at, id: row.id });
    Ok(NewsPage { items: found.iter().map(view).collect::<Result<_, _>>()?, next })
}

/// When the reader's side last read the conversation.
pub(super) const fn read_by(side: Side) -> thread::Column {
    match side {
        Side::Customer => thread::Column::CustomerReadAt,
        Side::Staff => thread::Column::StaffReadAt,
    }
}

fn view(row: &Found) -> Result<NewsView, Fault> {
    let read = row.read_at.is_some_and(|read| read >= row.at);
    Ok(NewsView {
        kind: decoded(&row.kind, NoticeKind::from_code)?,
        at: row.at,
        unread: row.seen_at.is_none() && !read,
        thread: row.number.as_deref().map(ThreadNumber::parse).transpose()?,
    })
}
