//! Tells a customer that the promised answer is late, once for each promise.
//!
//! That it is late is worked out from the clock; nothing marks it. What was told is known by the news itself, so that an hour that is
//! looked at twice tells nothing twice.

use chrono::TimeDelta;
use domain::{notification::NoticeKind, thread::WaitsFor};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, ExprTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    QueryTrait as _, sea_query::Expr,
};
use uuid::Uuid;

use super::setback::Setback;
use crate::{
    database::begin,
    entity::{notification, thread},
    notification::{About, Reader, notify},
    portal::Portal,
};

/// How long after its end a promise is still looked at: a week-end without a worker, and some.
const LOOKED_AT: TimeDelta = TimeDelta::days(4);

/// The most that one look tells of; the next goes on.
const MOST: u64 = 500;

pub(super) async fn perform(portal: &Portal) -> Result<(), Setback> {
    use thread::Column::{DueAt, Id, PersonId};

    let now = portal.clock.now();
    let late: Vec<(Uuid, Uuid)> = thread::Entity::find()
        .select_only()
        .columns([Id, PersonId])
        .filter(thread::Column::WaitsFor.eq(WaitsFor::Staff.code()))
        .filter(DueAt.gt(now - LOOKED_AT))
        .filter(DueAt.lte(now))
        .filter(PersonId.is_not_null())
        .filter(untold(NoticeKind::PromiseOverdue, Expr::col((thread::Entity, thread::Column::PromisedAt))))
        .order_by_asc(DueAt)
        .limit(MOST)
        .into_tuple()
        .all(&portal.db)
        .await?;
    for (thread, person) in late {
        let transaction = begin(&portal.db).await?;
        if let Some(reader) = Reader::of_person(&transaction, person).await? {
            notify(&transaction, portal, reader, NoticeKind::PromiseOverdue, About::Thread(thread)).await?;
        }
        transaction.commit().await?;
    }
    Ok(())
}

/// That no news of a kind has told of the conversation since an instant.
pub(super) fn untold(kind: NoticeKind, since: Expr) -> Condition {
    use notification::Column::{At, Id, Kind, SubjectId};

    let told = notification::Entity::find()
        .select_only()
        .column(Id)
        .filter(Expr::col((notification::Entity, SubjectId)).equals((thread::Entity, thread::Column::Id)))
        .filter(Kind.eq(kind.code()))
        .filter(Expr::col((notification::Entity, At)).gte(since));
    Condition::all().add(Expr::exists(told.into_query()).not())
}
