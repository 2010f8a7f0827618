//! One attempt at one job: what it says, done by the file that has its name, within the time of its lease.
//!
//! A panic in a library is an attempt that failed, not the end of the worker.

use std::{panic::AssertUnwindSafe, time::Duration};

use futures::FutureExt as _;

use super::{
    Job, contact_forward, contact_receipt, find_due_today, find_overdue, invite_staff, scan_file, send_enrolment_code,
    setback::Setback, sweep_expired, tell_news, thread_answer_outside, welcome,
};
use crate::{entity::job::Model, notification::Reader, outbox::Trouble, portal::Portal};

/// The longest that an attempt may last. It ends before the lease does, so that nobody else has begun by then.
const LONGEST: Duration = Duration::from_secs(100);

/// Does what `job` says.
pub(super) async fn perform(portal: &Portal, job: &Model) -> Result<(), Setback> {
    let Ok(asked) = serde_json::from_str(&job.payload) else {
        return Err(Setback::Fail(Trouble::new("payload not readable")));
    };
    let attempt = AssertUnwindSafe(dispatch(portal, job, asked)).catch_unwind();
    match tokio::time::timeout(LONGEST, attempt).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(_panic)) => Err(Setback::Retry(Trouble::new("panic"))),
        Err(_elapsed) => Err(Setback::Retry(Trouble::new("took too long"))),
    }
}

async fn dispatch(portal: &Portal, job: &Model, asked: Job) -> Result<(), Setback> {
    match asked {
        Job::SendEnrolmentCode { enrolment } => send_enrolment_code::perform(portal, job, enrolment).await,
        Job::Welcome { account } => welcome::perform(portal, job, account).await,
        Job::ContactReceipt { message } => contact_receipt::perform(portal, job, message).await,
        Job::ContactForward { message } => contact_forward::perform(portal, job, message).await,
        Job::ThreadAnswerOutside { message } => thread_answer_outside::perform(portal, job, message).await,
        Job::ScanFile { file } => scan_file::perform(portal, file).await,
        Job::TellNews { side, reader } => tell_news::perform(portal, job, Reader { side, id: reader }).await,
        Job::InviteStaff { invitation } => invite_staff::perform(portal, job, invitation).await,
        Job::FindOverdue => find_overdue::perform(portal).await,
        Job::FindDueToday => find_due_today::perform(portal).await,
        Job::SweepExpired => sweep_expired::perform(portal).await,
    }
}
