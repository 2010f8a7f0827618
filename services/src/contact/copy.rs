//! The dated copy of a message, for the browser that sent it: what was kept, whatever a form that was sent twice said the second time.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{ContactMessage, open_message};
use crate::{account::Token, entity::contact_message, failure::Fault, portal::Portal};

/// The message that a form's own secret sent, with the instant at which it came.
pub async fn copy_of(portal: &Portal, submission: &Token) -> Result<Option<(DateTime<Utc>, ContactMessage)>, Fault> {
    let row = contact_message::Entity::find()
        .filter(contact_message::Column::SubmissionKey.eq(submission.digest()))
        .one(&portal.db)
        .await?;
    row.map(|row| Ok((row.received_at, open_message(portal, &row)?))).transpose()
}
