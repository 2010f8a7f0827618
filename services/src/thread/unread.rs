//! How much a customer has not read, and when it becomes read.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QuerySelect as _, QueryTrait as _,
    sea_query::{Expr, ExprTrait as _, SubQueryStatement},
};
use uuid::Uuid;

use super::audience::audiences;
use crate::{
    account::Customer,
    database::begin,
    entity::{person, thread},
    event::{self, Subject},
    failure::Fault,
    notification::{About, mark_seen_about},
    portal::Portal,
};

/// How many conversations of the person of the enclosing query hold something new: a part of the look-up of a session, so that the
/// number is at hand on every page and asks for no statement of its own.
pub(crate) fn unread_of_person() -> Expr {
    use thread::Column::{CustomerReadAt, Id, LastMessageAt, PersonId};

    let new = Condition::any()
        .add(CustomerReadAt.is_null())
        .add(Expr::col((thread::Entity, CustomerReadAt)).lt(Expr::col((thread::Entity, LastMessageAt))));
    let count = thread::Entity::find()
        .select_only()
        .column_as(Id.count(), "unread")
        .filter(Expr::col((thread::Entity, PersonId)).equals((person::Entity, person::Column::Id)))
        .filter(new);
    Expr::from(SubQueryStatement::from(count.into_query()))
}

/// Marks a conversation as read up to its last message. A page can be read where nothing can be written: it is then unread still.
pub(super) async fn mark_read(customer: &Customer, portal: &Portal, id: Uuid, until: DateTime<Utc>) {
    if let Err(fault) = mark(customer, portal, id, until).await {
        tracing::warn!(%fault, "that a conversation was read could not be written");
    }
}

async fn mark(customer: &Customer, portal: &Portal, id: Uuid, until: DateTime<Utc>) -> Result<(), Fault> {
    // A clock that was set back must not make it unread.
    let seen_at = Ord::max(until, portal.clock.now());
    let transaction = begin(&portal.db).await?;
    thread::Entity::update_many()
        .col_expr(thread::Column::CustomerReadAt, Expr::value(Some(seen_at)))
        .filter(thread::Column::Id.eq(id))
        // A message that came meanwhile has not been read.
        .filter(thread::Column::LastMessageAt.lte(until))
        .exec(&transaction)
        .await?;
    if let Some(row) = thread::Entity::find_by_id(id).one(&transaction).await? {
        event::record(&transaction, portal, &audiences(row.person_id, row.broker_id), Subject::Thread(id)).await?;
    }
    mark_seen_about(&transaction, portal, customer.into(), About::Thread(id)).await?;
    transaction.commit().await?;
    Ok(())
}
