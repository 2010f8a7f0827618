//! What arrived on instalments: added up anew from all of their payments whenever some of these are written, and in the same transaction.

use std::collections::BTreeSet;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbBackend, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, QueryTrait as _, Select,
    sea_query::{CaseStatement, Expr, Func, LockType, Query, SubQueryStatement},
};
use uuid::Uuid;

use crate::{
    entity::{instalment, payment},
    feed::PaymentOutcome,
};

/// The columns of an instalment that its own record in the feed says nothing of.
pub(super) const ARRIVED: [instalment::Column; 3] =
    [instalment::Column::ReceivedCents, instalment::Column::LastOutcome, instalment::Column::SettledOn];

/// The instalments that payments are of before they are written: a new version of a payment may name another.
pub(super) async fn named_before(
    db: &impl ConnectionTrait,
    payments: &[payment::Model],
) -> Result<BTreeSet<Uuid>, DbErr> {
    let before = payment::Entity::find().select_only().column(payment::Column::InstalmentId);
    let before = before.filter(payment::Column::Id.is_in(payments.iter().map(|payment| payment.id)));
    Ok(before.into_tuple::<Uuid>().all(db).await?.into_iter().collect())
}

/// Adds up what arrived on some instalments. Another import that writes payments of one of them has ended by then, or waits: what it wrote would
/// not be seen by a statement that began before.
pub(super) async fn add_up(db: &impl ConnectionTrait, instalments: BTreeSet<Uuid>) -> Result<(), DbErr> {
    lock(db, &instalments).await?;
    let [received, last_outcome, settled_on] = ARRIVED;
    let update = Query::update()
        .table(instalment::Entity)
        .value(
            received,
            Func::coalesce([scalar(of_instalment().expr(Expr::Case(Box::new(counted())).sum())), Expr::val(0)]),
        )
        .value(last_outcome, scalar(latest()))
        .value(
            settled_on,
            scalar(of_instalment().expr(payment::Column::PaidOn.max()).filter(ended(PaymentOutcome::Settled))),
        )
        .and_where(instalment::Column::Id.is_in(instalments))
        .take();
    db.execute(&update).await?;
    Ok(())
}

/// Takes the instalments, always in the same order. SQLite has one writer, and no such lock.
async fn lock(db: &impl ConnectionTrait, instalments: &BTreeSet<Uuid>) -> Result<(), DbErr> {
    if db.get_database_backend() == DbBackend::Sqlite {
        return Ok(());
    }
    let taken = instalment::Entity::find().select_only().column(instalment::Column::Id);
    let taken = taken.filter(instalment::Column::Id.is_in(instalments.iter().copied()));
    let taken = taken.order_by_asc(instalment::Column::Id).lock(LockType::NoKeyUpdate);
    taken.into_tuple::<Uuid>().all(db).await.map(drop)
}

/// What a payment counts for.
fn counted() -> CaseStatement {
    let cents = || Expr::col((payment::Entity, payment::Column::Cents));
    CaseStatement::new()
        .case(ended(PaymentOutcome::Settled), cents())
        .case(ended(PaymentOutcome::Refunded), cents().mul(-1))
        .finally(0)
}

/// How the latest ended. Of those of one day the settled one is the latest: a debit is refused, and paid by card.
fn latest() -> Select<payment::Entity> {
    use payment::Column::{Outcome, PaidOn};

    of_instalment().column(Outcome).order_by_desc(PaidOn).order_by_desc(Outcome).limit(1)
}

fn ended(outcome: PaymentOutcome) -> Expr {
    payment::Column::Outcome.eq(outcome.code())
}

fn of_instalment() -> Select<payment::Entity> {
    let of = Expr::col((payment::Entity, payment::Column::InstalmentId));
    payment::Entity::find().select_only().filter(of.equals((instalment::Entity, instalment::Column::Id)))
}

fn scalar(select: Select<payment::Entity>) -> Expr {
    Expr::from(SubQueryStatement::from(select.into_query()))
}
