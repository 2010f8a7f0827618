//! Sends a message to support, and a receipt to who wrote it.

use domain::{reference::ReceiptNumber, throttle::Scope};
use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _, sea_query::OnConflict};

use super::message::{ContactMessage, seal_message};
use crate::{
    account::{Origin, Token},
    audit::{self, Act},
    database::begin,
    entity::contact_message,
    failure::{Fault, Outcome, refuse},
    job::{self, Job},
    portal::Portal,
    serial,
    throttle::{self, Wait},
};

/// Sends a message of who is not signed in, so many an hour from one address.
///
/// The same form sent twice is one message with one receipt number: `submission` is the form's own secret.
pub async fn send_message(
    origin: &Origin,
    portal: &Portal,
    message: &ContactMessage,
    submission: &Token,
) -> Outcome<ReceiptNumber, Wait> {
    if let Some(receipt) = received(portal, submission).await? {
        return Ok(receipt);
    }
    if let Err(wait) = throttle::count(portal, Scope::ContactAddress, &origin.counted()).await? {
        return refuse(wait);
    }
    Ok(keep(portal, message, submission, None).await?)
}

/// Keeps a message and enqueues its letters; a second submission of the same form gets the first one's number.
pub(super) async fn keep(
    portal: &Portal,
    message: &ContactMessage,
    submission: &Token,
    account: Option<uuid::Uuid>,
) -> Result<ReceiptNumber, Fault> {
    let now = portal.clock.now();
    let id = portal.random.id(now)?;
    let payload_cipher = seal_message(portal, id, message)?;
    let transaction = begin(&portal.db).await?;
    let receipt = ReceiptNumber::from_serial(serial::next(&transaction, "receipt").await?);
    let row = contact_message::ActiveModel {
        id: Set(id),
        receipt_number: Set(receipt.as_str().into()),
        payload_cipher: Set(payload_cipher),
        locale: Set(message.locale.tag().into()),
        received_at: Set(now),
        submission_key: Set(submission.digest()),
    };
    let once = OnConflict::column(contact_message::Column::SubmissionKey).do_nothing().to_owned();
    let written = contact_message::Entity::insert(row).on_conflict(once).exec_without_returning(&transaction).await?;
    if written == 0 {
        transaction.rollback().await?;
        return received(portal, submission).await?.ok_or_else(|| Fault::new("a message vanished while it was sent"));
    }
    job::enqueue(&transaction, portal, Job::ContactForward { message: id }).await?;
    job::enqueue(&transaction, portal, Job::ContactReceipt { message: id }).await?;
    audit::record(
        &transaction,
        portal,
        Act { account, action: "send_message", subject: Some(("contact_message", id)) },
    )
    .await?;
    transaction.commit().await?;
    portal.bell.notify_one();
    Ok(receipt)
}

async fn received(portal: &Portal, submission: &Token) -> Result<Option<ReceiptNumber>, Fault> {
    let row = contact_message::Entity::find()
        .filter(contact_message::Column::SubmissionKey.eq(submission.digest()))
        .one(&portal.db)
        .await?;
    Ok(row.map(|row| ReceiptNumber::parse(&row.receipt_number)).transpose()?)
}
