//! "Is this right?": the answer to the data on file.

use domain::reference::ReceiptNumber;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, sea_query::Expr};

use super::Customer;
use crate::{
    audit::{self, Act},
    contact::{Correction, report_correction},
    database::begin,
    entity::account,
    failure::{Failure, Outcome},
    portal::Portal,
    throttle::Wait,
};

/// What a person says of the data on file.
#[derive(Debug, Clone)]
pub enum DataAnswer {
    /// It is right.
    Right,
    /// Something is not: what, in the person's words.
    Wrong(Correction),
}

/// What a person may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConfirmDataRefusal {
    /// Too many corrections: wait.
    Wait(Wait),
}

/// Keeps the answer. A correction goes to support as a message, and its receipt number comes back.
///
/// Either way the question is answered: the portal does not ask again while support looks into it.
pub async fn confirm_data(
    customer: &Customer,
    portal: &Portal,
    answer: DataAnswer,
) -> Outcome<Option<ReceiptNumber>, ConfirmDataRefusal> {
    let receipt = match answer {
        DataAnswer::Right => None,
        DataAnswer::Wrong(correction) => Some(report_correction(customer, portal, correction).await.map_err(told)?),
    };
    let now = portal.clock.now();
    let transaction = begin(&portal.db).await?;
    let answered = account::Entity::update_many()
        .col_expr(account::Column::DataConfirmedAt, Expr::value(Some(now)))
        .filter(account::Column::Id.eq(customer.account))
        .filter(account::Column::DataConfirmedAt.is_null())
        .exec(&transaction)
        .await?;
    // The question is answered once, however often the form is sent.
    if answered.rows_affected > 0 {
        let subject = Some(("account", customer.account));
        audit::record(&transaction, portal, Act { account: Some(customer.account), action: "confirm_data", subject })
            .await?;
    }
    transaction.commit().await?;
    Ok(receipt)
}

fn told(failure: Failure<Wait>) -> Failure<ConfirmDataRefusal> {
    match failure {
        Failure::Refused(wait) => Failure::Refused(ConfirmDataRefusal::Wait(wait)),
        Failure::Fault(fault) => Failure::Fault(fault),
    }
}
