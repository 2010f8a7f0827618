//! Doing what is due: one job after the other, each attempt logged once.

use tracing::Instrument as _;

use super::{
    claim::claim,
    end::{End, judge, write},
    perform::perform,
};
use crate::{entity::job::Model, failure::Fault, metric, portal::Portal};

/// What a run came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ran {
    /// Jobs done.
    pub done: usize,
    /// Jobs to be tried again later.
    pub retried: usize,
    /// Jobs given up.
    pub failed: usize,
}

impl Ran {
    /// How many attempts were made.
    pub const fn attempts(self) -> usize {
        self.done + self.retried + self.failed
    }

    const fn count(&mut self, end: End) {
        match end {
            End::Done => self.done += 1,
            End::Retried => self.retried += 1,
            End::Failed => self.failed += 1,
        }
    }
}

/// Does what is due now, `limit` attempts at most.
///
/// # Errors
/// The database's own. Whatever else goes wrong is written on the job.
pub async fn run_due(portal: &Portal, limit: usize) -> Result<Ran, Fault> {
    let owner = portal.random.id(portal.clock.now())?.to_string();
    let mut ran = Ran::default();
    while ran.attempts() < limit {
        let Some(end) = run_one(portal, &owner).await? else { break };
        ran.count(end);
    }
    Ok(ran)
}

/// Takes one due job and attempts it; none when nothing is due.
pub(super) async fn run_one(portal: &Portal, owner: &str) -> Result<Option<End>, Fault> {
    let Some(job) = claim(&portal.db, owner, portal.clock.now()).await? else { return Ok(None) };
    // What is logged on the way bears the job's number, as a request's lines bear the request's.
    let span = tracing::info_span!("job", id = %job.id, kind = job.kind);
    let outcome = perform(portal, &job).instrument(span).await;
    let reason = outcome.err().map(|setback| setback.trouble().to_string());
    let (end, change) = judge(&job, outcome, &portal.random, portal.clock.now())?;
    metric::job_attempt(&job.kind, end.word());
    log(&job, end, reason.as_deref());
    write(&portal.db, &job, owner, change).await?;
    Ok(Some(end))
}

fn log(job: &Model, end: End, reason: Option<&str>) {
    match end {
        End::Done => tracing::info!(job.id = %job.id, job.kind, job.attempts, "a job is done"),
        End::Retried => tracing::warn!(job.id = %job.id, job.kind, job.attempts, reason, "a job will be tried again"),
        End::Failed => tracing::error!(job.id = %job.id, job.kind, job.attempts, reason, "a job is given up"),
    }
}
