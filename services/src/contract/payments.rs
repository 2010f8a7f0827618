//! Where instalments stand today. The policy system says what was due and what arrived; the state follows from both.

use chrono::NaiveDate;
use domain::{
    contract::PaymentMeans,
    money::Cents,
    view::{InstalmentState, InstalmentView, Overdue},
};

use sea_orm::{ExprTrait as _, sea_query::Expr};

use super::rows::{InstalmentRow, decoded};
use crate::{entity::instalment, failure::Fault, feed::PaymentOutcome};

/// Whether something is still due on an instalment, as the database can tell. It is the rule of [`instalment`] below, of which
/// it lets through what is not paid; what became of that is decided there.
pub(super) fn is_open() -> Expr {
    let column = |column| Expr::col((instalment::Entity, column));
    column(instalment::Column::Cents).gt(column(instalment::Column::ReceivedCents))
}

/// An instalment as its state stands on a day.
pub(super) fn instalment(row: &InstalmentRow, today: NaiveDate) -> Result<InstalmentView, Fault> {
    let paid = row.received_cents >= row.cents;
    let refused = row.last_outcome.as_deref() == Some(PaymentOutcome::Rejected.code());
    let state = match (paid, refused) {
        (true, _) => InstalmentState::Paid,
        (false, true) => InstalmentState::Rejected,
        (false, false) if row.due_on > today => InstalmentState::Upcoming,
        (false, false) => InstalmentState::Overdue,
    };
    Ok(InstalmentView {
        due_on: row.due_on,
        amount: Cents(row.cents),
        means: decoded(&row.means, PaymentMeans::from_code)?,
        state,
        paid_on: row.settled_on.filter(|_| paid),
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
