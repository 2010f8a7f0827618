//! The process is told to end and another is started in its place: how long until every stream stands again.
//!
//! It ends as in life, by a signal of its manager: streams are cut at once, and the door stays open for the seconds that a proxy needs
//! to turn away. Here there is no other process to turn to, so that who comes back then is sent away again, and after it finds nobody.

use std::thread;
use std::time::{Duration, Instant};

use super::{
    herd::{Herd, Tally},
    scene::{Scene, start},
};
use crate::bench::{instance::Instance, server::Server};

/// Who is not back by then does not come back.
const PATIENCE: Duration = Duration::from_mins(2);

/// How they came back.
pub struct Back {
    /// Until all stood again, since the signal.
    pub since_signal: Duration,
    /// The same, since the new process first answered.
    pub since_answer: Duration,
    /// Processor time of the new process until then.
    pub cpu_seconds: f64,
    /// What it held then.
    pub memory_mib: f64,
    /// What was tried.
    pub tally: Tally,
}

/// Restarts the process, and waits until all are back.
pub fn restart(scene: &Scene, server: Server, instance: &Instance, herd: &mut Herd) -> anyhow::Result<Back> {
    herd.tally = Tally::default();
    herd.ask_as_told();
    let signal = Instant::now();
    let (all, next) = thread::scope(|scope| {
        let next = scope.spawn(|| {
            let port = server.port;
            drop(server);
            Ok((start(port, instance)?, Instant::now()))
        });
        // Before the signal has arrived all of them stand.
        let all = herd.until(PATIENCE, |herd| {
            herd.open == scene.streams && herd.tally.cut >= scene.streams && next.is_finished()
        });
        let next: anyhow::Result<_> = next.join().unwrap_or_else(|_| anyhow::bail!("the restart stopped"));
        (all, next)
    });
    let (server, answer) = next?;
    anyhow::ensure!(all?, "{} of {} streams came back", herd.open, scene.streams);
    Ok(Back {
        since_signal: signal.elapsed(),
        since_answer: answer.elapsed(),
        cpu_seconds: server.cpu_seconds()?,
        memory_mib: server.memory_mib()?,
        tally: herd.tally,
    })
}
