//! Sends a message to support, and a receipt to who wrote it.

use domain::{masking::mask_cards, reference::ReceiptNumber, thread::excerpt, throttle::Scope};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, EntityTrait as _, QueryFilter as _, sea_query::OnConflict,
};
use uuid::Uuid;

use super::message::{ContactMessage, seal_message};
use crate::{
    account::{Customer, Origin, Token},
    audit::{self, Act},
    database,
    entity::contact_message,
    failure::{Fault, Outcome, refuse},
    job::{self, Job},
    portal::Portal,
    serial,
    thread::{Beginning, By, Incoming, begin},
    throttle::{self, Wait},
};

/// How many characters of a message stand for its subject, where none was asked for.
const SUBJECT: usize = 60;

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
    customer: Option<&Customer>,
) -> Result<ReceiptNumber, Fault> {
    let account = customer.map(|customer| customer.account);
    let now = portal.clock.now();
    let id = portal.random.id(now)?;
    let payload_cipher = seal_message(portal, id, message)?;
    let transaction = database::begin(&portal.db).await?;
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
    converse(&transaction, portal, message, (id, submission), customer).await?;
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

/// Begins the conversation in which it is answered: what it says is masked there like any message, and what was received stays as it
/// was sent. A complaint counts from this instant, whatever becomes of it later.
async fn converse(
    db: &DatabaseTransaction,
    portal: &Portal,
    message: &ContactMessage,
    (contact, submission): (Uuid, &Token),
    customer: Option<&Customer>,
) -> Result<(), Fault> {
    let body = mask_cards(&message.body);
    let beginning = Beginning {
        person: customer.map(|customer| customer.person),
        contact: Some(contact),
        broker: None,
        topic: message.topic.of_thread(),
        contract: None,
        object: None,
        subject: &excerpt(&body, SUBJECT),
    };
    let by = customer.map_or(By::Outside, |customer| By::Customer(customer.account));
    let first = Incoming { by, body: &body, submission, files: &[] };
    begin(db, portal, beginning, first).await?.ok_or_else(|| Fault::new("a form was sent to two places"))?;
    Ok(())
}

async fn received(portal: &Portal, submission: &Token) -> Result<Option<ReceiptNumber>, Fault> {
    let row = contact_message::Entity::find()
        .filter(contact_message::Column::SubmissionKey.eq(submission.digest()))
        .one(&portal.db)
        .await?;
    Ok(row.map(|row| ReceiptNumber::parse(&row.receipt_number)).transpose()?)
}
