//! The queue: what falls due first, a page at a time, with the views that its reader has saved.
//!
//! What waits for the other side is sorted by its date; what waits for the customer or for nobody by its last message, newest
//! first. Each order has its index, and a page begins after a key. Nothing is counted here.

use std::cmp::Reverse;

use domain::{
    desk::{Mark, QueueFilter, Standing, Whose},
    thread::WaitsFor,
    view::QueuePage,
};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, Order, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    QueryTrait as _,
    sea_query::{Expr, ExprTrait as _},
};
use uuid::Uuid;

use super::{
    messages::{ThreadLine, ask_lines, item},
    reach,
    saved_view::{ask_views, views},
};
use crate::{entity::thread, failure::Fault, portal::Portal, staff::Desk, together::Together};

/// How many lines a page shows.
const PAGE: usize = 50;

/// A page of the queue.
pub async fn list_queue(
    desk: &Desk<'_>,
    portal: &Portal,
    filter: &QueueFilter,
    after: Option<&Mark>,
) -> Result<QueuePage, Fault> {
    let mut together = Together::new(portal);
    let lines = ask_lines(&mut together, page(desk, portal, filter, after));
    let saved = ask_views(&mut together, desk);
    let mut rows = together.fetch(portal).await?;
    let mut lines = rows.take(&lines)?;
    if by_date(filter.standing) {
        lines.sort_by_key(|line| (line.due_at, line.id));
    } else {
        lines.sort_by_key(|line| Reverse((line.last_message_at, line.id)));
    }
    let goes_on = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| goes_on).map(|line| mark(filter.standing, line));
    let items = lines.iter().map(|line| item(desk, portal, line)).collect::<Result<_, _>>()?;
    Ok(QueuePage { items, next, views: views(rows.take(&saved)?) })
}

/// Which conversations: a page of those asked for, and the first of the next.
fn page(desk: &Desk<'_>, portal: &Portal, filter: &QueueFilter, after: Option<&Mark>) -> Condition {
    let by_date = by_date(filter.standing);
    let (time, order) =
        if by_date { (thread::Column::DueAt, Order::Asc) } else { (thread::Column::LastMessageAt, Order::Desc) };
    let mut page = thread::Entity::find().select_only().column(thread::Column::Id).filter(asked(desk, portal, filter));
    if let Some(Mark { at, row }) = after {
        let place = Expr::tuple([Expr::col(time), Expr::col(thread::Column::Id)]);
        let key = Expr::tuple([Expr::val(*at), Expr::val(Uuid::from_u128(*row))]);
        page = page.filter(if by_date { place.gt(key) } else { place.lt(key) });
    }
    let page = page
        .order_by(time, order.clone())
        .order_by(thread::Column::Id, order)
        .limit(u64::try_from(PAGE + 1).unwrap_or(u64::MAX));
    Condition::all().add(thread::Column::Id.in_subquery(page.into_query()))
}

fn asked(desk: &Desk<'_>, portal: &Portal, filter: &QueueFilter) -> Condition {
    let turn = match filter.standing {
        Standing::Waiting | Standing::Overdue => WaitsFor::Staff,
        Standing::Customer => WaitsFor::Customer,
        Standing::Closed => WaitsFor::Nobody,
    };
    let late = (filter.standing == Standing::Overdue).then(|| thread::Column::DueAt.lte(portal.clock.now()));
    let whose = match filter.whose {
        Whose::Anyone => None,
        Whose::Mine => Some(thread::Column::AssignedTo.eq(desk.staff.id)),
        Whose::Nobody => Some(thread::Column::AssignedTo.is_null()),
    };
    reach::threads(desk)
        .add(thread::Column::WaitsFor.eq(turn.code()))
        .add_option(late)
        .add_option(whose)
        .add_option(filter.topic.map(|topic| thread::Column::Topic.eq(topic.code())))
        .add_option(filter.counterpart.map(|counterpart| thread::Column::Counterpart.eq(counterpart.code())))
}

const fn by_date(standing: Standing) -> bool {
    matches!(standing, Standing::Waiting | Standing::Overdue)
}

fn mark(standing: Standing, line: &ThreadLine) -> Mark {
    let at = if by_date(standing) { line.due_at.unwrap_or(line.last_message_at) } else { line.last_message_at };
    Mark { at, row: line.id.as_u128() }
}
