//! The worker: does what is due, listens for the bell, looks again soon, and stops between two jobs when told to.

use std::{future::Future, pin::pin, time::Duration};

use chrono::{DateTime, Utc};
use domain::time::is_yet_to_come;
use futures::poll;

use super::{run::run_one, schedule::schedule, set_back::bring_back};
use crate::{failure::Fault, portal::Portal};

/// How often to look: what another process enqueues rings no bell here, and what waits becomes due by the clock alone.
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// How long to wait when the database does not answer.
const AFTER_A_FAULT: Duration = Duration::from_secs(5);

/// Does jobs until `shutdown` ends. A job that is begun is finished; what is left waits for the next worker.
pub async fn work_loop(portal: Portal, shutdown: impl Future<Output = ()>) {
    let mut shutdown = pin!(shutdown);
    // Nobody knows what the clock did before: as good as set back.
    let mut last = DateTime::<Utc>::MAX_UTC;
    while poll!(shutdown.as_mut()).is_pending() {
        let pause = match look(&portal, &mut last).await {
            Ok(true) => continue,
            Ok(false) => LOOK_EVERY,
            Err(fault) => {
                tracing::error!(fault = %fault, "the worker met a fault");
                AFTER_A_FAULT
            }
        };
        tokio::select! {
            () = &mut shutdown => return,
            () = portal.bell.notified() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Does one job if one is due, and says whether there was one.
async fn look(portal: &Portal, last: &mut DateTime<Utc>) -> Result<bool, Fault> {
    portal.clock.follow(&portal.db).await?;
    let now = portal.clock.now();
    if is_yet_to_come(*last, now) {
        bring_back(portal, now).await?;
    }
    *last = now;
    schedule(portal, now).await?;
    let owner = portal.random.id(now)?.to_string();
    Ok(run_one(portal, &owner).await?.is_some())
}
