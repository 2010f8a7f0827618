//! Whom a letter was written to, by its reference: the job that wrote it. Jobs are kept for days after they are done, longer than mail
//! servers try.

use sea_orm::EntityTrait as _;
use uuid::Uuid;

use super::Job;
use crate::{
    entity::{account, enrolment, job},
    failure::Fault,
    portal::Portal,
};
use domain::notification::Side;

/// The person to whom a job wrote; none for one that wrote to nobody on file.
pub(crate) async fn reader_of(portal: &Portal, reference: Uuid) -> Result<Option<Uuid>, Fault> {
    let Some(job) = job::Entity::find_by_id(reference).one(&portal.db).await? else { return Ok(None) };
    Ok(match serde_json::from_str(&job.payload)? {
        Job::Welcome { account } | Job::TellNews { side: Side::Customer, reader: account } => {
            account::Entity::find_by_id(account).one(&portal.db).await?.map(|row| row.person_id)
        }
        Job::SendEnrolmentCode { enrolment } => {
            enrolment::Entity::find_by_id(enrolment).one(&portal.db).await?.and_then(|row| row.person_id)
        }
        _ => None,
    })
}
