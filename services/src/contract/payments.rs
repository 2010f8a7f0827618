//! Where instalments stand today. The policy system says what was due and what arrived; the state follows from both.

use chrono::NaiveDate;
use domain::{
    contract::PaymentMeans,
    money::Cents,
    view::{InstalmentState, InstalmentView, Overdue},
};

use sea_orm::{
    ColumnTrait as _, EntityTrait as _, ExprTrait as _, QueryFilter as _, QuerySelect as _, QueryTrait as _,
    sea_query::{CaseStatement, Expr, Func, SubQueryStatement},
};

use super::rows::{InstalmentRow, decoded};
use crate::{
    entity::{instalment, payment},
    failure::Fault,
};

/// Whether something is still due on an instalment, as the database can tell. It is the rule of [`instalment`] below, of which
/// it lets through what is not paid; what became of that is decided there.
pub(super) fn is_open() -> Expr {
    let outcome = |outcome: &str| payment::Column::Outcome.eq(outcome);
    let cents = || Expr::col((payment::Entity, payment::Column::Cents));
    let counted =
        CaseStatement::new().case(outcome("settled"), cents()).case(outcome("refunded"), cents().mul(-1)).finally(0);
    let received = payment::Entity::find()
        .select_only()
        .expr(Expr::Case(Box::new(counted)).sum())
        .filter(
            Expr::col((payment::Entity, payment::Column::InstalmentId))
                .equals((instalment::Entity, instalment::Column::Id)),
        )
        .into_query();
    let received = Func::coalesce([Expr::from(SubQueryStatement::from(received)), Expr::val(0)]);
    Expr::col((instalment::Entity, instalment::Column::Cents)).gt(received)
}

/// An instalment as its state stands on a day.
pub(super) fn instalment(row: &InstalmentRow, today: NaiveDate) -> Result<InstalmentView, Fault> {
    let payments = &row.payments;
    let settled =
        |outcome: &str| payments.iter().filter(|payment| payment.outcome == outcome).map(|p| p.cents).sum::<i64>();
    let received = settled("settled") - settled("refunded");
    let paid = received >= row.cents;
    let refused = payments.last().is_some_and(|payment| payment.outcome == "rejected");
    let state = match (paid, refused) {
        (true, _) => InstalmentState::Paid,
        (false, true) => InstalmentState::Rejected,
        (false, false) if row.due_on > today => InstalmentState::Upcoming,
        (false, false) => InstalmentState::Overdue,
    };
    let last_settled = payments.iter().rev().find(|payment| payment.outcome == "settled");
    Ok(InstalmentView {
        due_on: row.due_on,
        amount: Cents(row.cents),
        means: decoded(&row.means, PaymentMeans::from_code)?,
        state,
        paid_on: last_settled.filter(|_| paid).map(|payment| payment.paid_on),
    })
}

/// What was due and has not arrived.
pub(super) fn overdue(instalments: &[InstalmentView]) -> Option<Overdue> {
    let late = |view: &&InstalmentView| matches!(view.state, InstalmentState::Overdue | InstalmentState::Rejected);
    let since = instalments.iter().filter(late).map(|view| view.due_on).min()?;
    Some(Overdue {
        amount: Cents(instalments.iter().filter(late).map(|view| view.amount.0).sum()),
        since,
        rejected: instalments.iter().any(|view| view.state == InstalmentState::Rejected),
    })
}

/// Instalments: unpaid ones first, soonest first; then those paid, newest first.
pub(super) fn in_reading_order(rows: &[InstalmentRow], today: NaiveDate) -> Result<Vec<InstalmentView>, Fault> {
    let all = rows.iter().map(|row| instalment(row, today)).collect::<Result<Vec<_>, _>>()?;
    let (mut paid, mut open): (Vec<_>, Vec<_>) = all.into_iter().partition(|view| view.state == InstalmentState::Paid);
    open.sort_by_key(|view| view.due_on);
    paid.sort_by_key(|view| std::cmp::Reverse(view.due_on));
    open.append(&mut paid);
    Ok(open)
}
