//! Puts a conversation away, or takes it back. It changes where the customer finds it and nothing else: an answer brings it back.

use chrono::{DateTime, Utc};
use domain::reference::ThreadNumber;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, sea_query::Expr};

use crate::{
    account::Customer,
    audit::{self, Act},
    database::begin,
    entity::thread,
    failure::Fault,
    portal::Portal,
};

/// Puts a conversation away; whether the customer has such a one.
pub async fn archive(customer: &Customer, portal: &Portal, number: &ThreadNumber) -> Result<bool, Fault> {
    put(customer, portal, number, Some(portal.clock.now()), "archive").await
}

/// Takes a conversation back; whether the customer has such a one.
pub async fn unarchive(customer: &Customer, portal: &Portal, number: &ThreadNumber) -> Result<bool, Fault> {
    put(customer, portal, number, None, "unarchive").await
}

async fn put(
    customer: &Customer,
    portal: &Portal,
    number: &ThreadNumber,
    at: Option<DateTime<Utc>>,
    action: &'static str,
) -> Result<bool, Fault> {
    let transaction = begin(&portal.db).await?;
    let found = super::rows::of(customer).filter(thread::Column::Number.eq(number.as_str())).one(&transaction).await?;
    let Some(found) = found else { return Ok(false) };
    // What is put away is taken note of: it does not count as unread.
    let read = found.customer_read_at.max(at.map(|at| at.max(found.last_message_at)));
    thread::Entity::update_many()
        .col_expr(thread::Column::ArchivedAt, Expr::value(at))
        .col_expr(thread::Column::CustomerReadAt, Expr::value(read))
        .filter(thread::Column::Id.eq(found.id))
        .exec(&transaction)
        .await?;
    let act = Act { account: Some(customer.account), action, subject: Some(("thread", found.id)) };
    audit::record(&transaction, portal, act).await?;
    transaction.commit().await?;
    Ok(true)
}
