//! Hands a piece of work to somebody who may see it, whoever has it now: a colleague who is ill gives nothing back.

use domain::{desk::WorkNumber, notification::NoticeKind, staff::StaffRole};
use sea_orm::{ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _, sea_query::Expr};
use uuid::Uuid;

use super::{
    messages::Messages,
    work::{Work, WorkRefusal, acted, find, refused, update},
};
use crate::{
    database::begin,
    entity::staff,
    failure::{Fault, Outcome, refuse},
    notification::{About, Reader, notify},
    portal::Portal,
    staff::{Desk, Reach},
};

/// To whom, and the state that was looked at.
#[derive(Debug, Clone)]
pub struct HandOver {
    /// The colleague, as a page names one.
    pub to: String,
    /// The version that the reader saw: what has changed since is not taken out of somebody's hands.
    pub version: i64,
}

/// Hands a piece of work over.
pub async fn hand_over(
    desk: &Desk<'_>,
    portal: &Portal,
    number: &WorkNumber,
    hand: &HandOver,
) -> Outcome<(), WorkRefusal> {
    match number {
        WorkNumber::Thread(number) => hand_one_over::<Messages>(desk, portal, number.as_str(), hand).await,
    }
}

async fn hand_one_over<W: Work>(
    desk: &Desk<'_>,
    portal: &Portal,
    number: &str,
    hand: &HandOver,
) -> Outcome<(), WorkRefusal> {
    let transaction = begin(&portal.db).await?;
    if find::<W>(desk, &transaction, number).await?.is_none() {
        return refuse(WorkRefusal::NotFound);
    }
    let Some(to) = colleague(desk, &transaction, &hand.to).await? else { return refuse(WorkRefusal::NoSuchColleague) };
    let handed = update::<W>(desk, number)
        .filter(W::VERSION.eq(hand.version))
        .filter(W::CLOSED_AT.is_null())
        .col_expr(W::ASSIGNED_TO, Expr::value(to))
        .col_expr(W::ASSIGNED_AT, Expr::value(portal.clock.now()))
        .exec(&transaction)
        .await?;
    if handed.rows_affected == 0 {
        return refused::<W, _>(desk, &transaction, number).await;
    }
    let standing = acted::<W>(desk, &transaction, portal, "hand_over", number).await?;
    if to != desk.staff.id {
        let (_, id) = standing.subject;
        notify(&transaction, portal, Reader::staff(to), NoticeKind::ItemHandedOver, About::Thread(id)).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Who works at the same desk: the insurer's people among themselves, a broker's among themselves.
pub(super) fn colleagues(desk: &Desk<'_>) -> Condition {
    let there = Condition::all().add(staff::Column::ClosedAt.is_null()).add(staff::Column::EnrolledAt.is_not_null());
    match desk.reach {
        Reach::Everyone => {
            let roles = StaffRole::ALL.iter().filter(|role| role.sees_everyone()).map(|role| role.code());
            there.add(staff::Column::Role.is_in(roles))
        }
        Reach::Portfolio(broker) => {
            there.add(staff::Column::BrokerId.eq(broker)).add(staff::Column::Role.eq(StaffRole::Broker.code()))
        }
    }
}

async fn colleague(desk: &Desk<'_>, db: &impl ConnectionTrait, id: &str) -> Result<Option<Uuid>, Fault> {
    let Ok(id) = Uuid::parse_str(id) else { return Ok(None) };
    let found = staff::Entity::find_by_id(id).filter(colleagues(desk)).one(db).await?;
    Ok(found.map(|row| row.id))
}
