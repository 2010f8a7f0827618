//! What every act on somebody else's account begins with: whose it is, and that it is not the administrator's own.

use domain::staff::StaffRole;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DatabaseTransaction, EntityTrait as _, ExprTrait as _,
    QueryFilter as _, QuerySelect as _, sea_query::Expr,
};
use uuid::Uuid;

use super::Administrator;
use crate::{
    audit::{self, StaffAct},
    database::begin,
    entity::{staff, staff_session, staff_sign_in, thread},
    event::{self, Audience, Subject},
    failure::{Fault, Outcome, refuse},
    portal::Portal,
    thread::audiences,
};

/// Why nothing was done to an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountRefusal {
    /// There is none, or it does not stand where this could be done.
    NotFound,
    /// It is the administrator's own: another one must do it.
    OwnAccount,
    /// Nobody would be left to invite people.
    LastAdministrator,
}

/// Begins an act on an account: the transaction, and the account as it stands in it.
///
/// Administrators' rows are locked, so that of two who close each other at the same instant one waits, and finds himself closed.
pub(super) async fn account_of(
    administrator: Administrator<'_>,
    portal: &Portal,
    id: Uuid,
) -> Outcome<(DatabaseTransaction, staff::Model), AccountRefusal> {
    if id == administrator.staff.id {
        return refuse(AccountRefusal::OwnAccount);
    }
    let transaction = begin(&portal.db).await?;
    let administrators = administrators(&transaction).await?;
    if !administrators.iter().any(|row| row.id == administrator.staff.id) {
        return refuse(AccountRefusal::NotFound);
    }
    match staff::Entity::find_by_id(id).one(&transaction).await? {
        Some(account) => Ok((transaction, account)),
        None => refuse(AccountRefusal::NotFound),
    }
}

/// Those who administer now, locked until the transaction ends.
pub(super) async fn administrators(db: &DatabaseTransaction) -> Result<Vec<staff::Model>, Fault> {
    Ok(staff::Entity::find()
        .filter(staff::Column::Role.eq(StaffRole::Administrator.code()))
        .filter(staff::Column::ClosedAt.is_null())
        .filter(staff::Column::EnrolledAt.is_not_null())
        .lock_exclusive()
        .all(db)
        .await?)
}

/// Ends every session of an account, and what stands between its two factors: each node asks the rows at each request, and streams end.
pub(super) async fn end_sessions(
    db: &impl ConnectionTrait,
    portal: &Portal,
    account: &staff::Model,
) -> Result<(), Fault> {
    let alive = Condition::all()
        .add(staff_session::Column::StaffId.eq(account.id))
        .add(staff_session::Column::EndedAt.is_null());
    let sessions = staff_session::Entity::find().filter(alive.clone()).all(db).await?;
    staff_session::Entity::update_many()
        .col_expr(staff_session::Column::EndedAt, Expr::value(Some(portal.clock.now())))
        .filter(alive)
        .exec(db)
        .await?;
    staff_sign_in::Entity::delete_many().filter(staff_sign_in::Column::StaffId.eq(account.id)).exec(db).await?;
    let listeners = [account.broker_id.map_or(Audience::Insurer, Audience::Broker)];
    for session in sessions {
        event::record(db, portal, &listeners, Subject::Session(session.id)).await?;
    }
    Ok(())
}

/// Gives what somebody had taken back to everybody: who does not come any more holds nothing.
pub(super) async fn release_work(db: &impl ConnectionTrait, portal: &Portal, id: Uuid) -> Result<(), Fault> {
    let held = Condition::all().add(thread::Column::AssignedTo.eq(id)).add(thread::Column::ClosedAt.is_null());
    let threads = thread::Entity::find().filter(held.clone()).all(db).await?;
    thread::Entity::update_many()
        .col_expr(thread::Column::AssignedTo, Expr::value(None::<Uuid>))
        .col_expr(thread::Column::AssignedAt, Expr::value(None::<chrono::DateTime<chrono::Utc>>))
        .col_expr(thread::Column::Version, Expr::col(thread::Column::Version).add(1))
        .filter(held)
        .exec(db)
        .await?;
    for row in threads {
        event::record(db, portal, &audiences(row.person_id, row.broker_id), Subject::Thread(row.id)).await?;
    }
    Ok(())
}

/// Writes the act down and ends the transaction; the worker is told, should there be a letter.
pub(super) async fn done(
    transaction: DatabaseTransaction,
    administrator: Administrator<'_>,
    portal: &Portal,
    action: &'static str,
    id: Uuid,
) -> Result<(), Fault> {
    let act = StaffAct { staff: administrator.staff.id, action, subject: Some(("staff", id)), person: None };
    audit::record_staff(&transaction, portal, act).await?;
    transaction.commit().await?;
    portal.bell.notify_one();
    Ok(())
}
