//! Who listens in this process. Each audience has a channel of its own: an act that concerns one person wakes one person's pages.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use tokio::sync::{
    Notify,
    broadcast::{self, error::RecvError},
};
use uuid::Uuid;

use super::{Audience, Listener, Subject, Told};

/// How many events a page may be behind. One that is further behind is told to ask for everything again, which costs it as much as
/// one event does.
const BEHIND: usize = 8;

/// Events of this process that are waited for at once. Beyond, the oldest are found by the look that comes every second.
const MOST_AWAITED: usize = 256;

/// For how long an event of this process is waited for: its transaction may have been rolled back.
const AWAITED_FOR: Duration = Duration::from_secs(10);

/// While one is waited for, the next look comes after as long as it has been waited for already, within these bounds.
const SOON: (Duration, Duration) = (Duration::from_millis(1), Duration::from_millis(200));

/// Who listens in this process.
#[derive(Clone, Default)]
pub struct Hub(Arc<Inner>);

#[derive(Default)]
struct Inner {
    channels: Mutex<Channels>,
    awaited: Mutex<Vec<(Uuid, Instant)>>,
    bell: Notify,
}

#[derive(Default)]
struct Channels {
    closed: bool,
    by_audience: HashMap<Audience, broadcast::Sender<Told>>,
}

/// Somebody who listens.
pub struct Listening {
    /// Who.
    pub listener: Listener,
    told: broadcast::Receiver<Told>,
}

/// What is heard next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Something changed.
    Told(Told),
    /// More than can be told one by one.
    TooMuch,
    /// The session is over.
    SessionEnded,
    /// This process is about to end: others go on.
    Closing,
}

impl Hub {
    /// Listens from now on; nothing in a process that is about to end.
    pub fn listen(&self, listener: Listener) -> Option<Listening> {
        let mut channels = self.channels();
        if channels.closed {
            return None;
        }
        let channel = channels.by_audience.entry(listener.audience).or_insert_with(|| broadcast::channel(BEHIND).0);
        let told = channel.subscribe();
        Some(Listening { listener, told })
    }

    /// How many listen as the same audience.
    pub fn beside(&self, listener: &Listener) -> usize {
        self.channels().by_audience.get(&listener.audience).map_or(0, broadcast::Sender::receiver_count)
    }

    /// Ends every stream, and begins none: this process is about to end.
    pub fn close(&self) {
        let mut channels = self.channels();
        channels.closed = true;
        channels.by_audience.clear();
    }

    /// Tells those whom it concerns.
    pub(super) fn tell(&self, audience: Audience, told: Told) {
        if let Some(channel) = self.channels().by_audience.get(&audience) {
            // An error means that nobody listens any more.
            let _ = channel.send(told);
        }
    }

    /// Forgets the channels that nobody listens to.
    pub(super) fn tidy(&self) {
        self.channels().by_audience.retain(|_, channel| channel.receiver_count() > 0);
    }

    /// An event was written that is not committed yet.
    pub(super) fn expect(&self, id: Uuid) {
        let mut awaited = self.awaited();
        if awaited.len() >= MOST_AWAITED {
            awaited.remove(0);
        }
        awaited.push((id, Instant::now()));
        drop(awaited);
        self.ring();
    }

    /// It is there.
    pub(super) fn found(&self, id: Uuid) {
        self.awaited().retain(|(awaited, _)| *awaited != id);
    }

    /// After how long to look again, if something is waited for.
    pub(super) fn soon(&self) -> Option<Duration> {
        let mut awaited = self.awaited();
        awaited.retain(|(_, since)| since.elapsed() < AWAITED_FOR);
        let newest = awaited.last().map(|(_, since)| since.elapsed());
        newest.map(|elapsed| elapsed.clamp(SOON.0, SOON.1))
    }

    /// Has the table looked at.
    pub(super) fn ring(&self) {
        self.0.bell.notify_one();
    }

    /// Waits until it should be.
    pub(super) async fn rung(&self) {
        self.0.bell.notified().await;
    }

    fn channels(&self) -> MutexGuard<'_, Channels> {
        self.0.channels.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn awaited(&self) -> MutexGuard<'_, Vec<(Uuid, Instant)>> {
        self.0.awaited.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Hub {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hub")
    }
}

impl Listening {
    /// What is heard next. Nothing is lost when this is not waited for to its end.
    pub async fn next(&mut self) -> Heard {
        loop {
            match self.told.recv().await {
                Ok(Told { subject: Subject::Session(session), .. }) if session == self.listener.session => {
                    return Heard::SessionEnded;
                }
                Ok(Told { subject: Subject::Session(_), .. }) => {}
                Ok(told) => return Heard::Told(told),
                // The end of a session may be among what was lost.
                Err(RecvError::Lagged(_)) => {
                    self.listener.doubt();
                    return Heard::TooMuch;
                }
                Err(RecvError::Closed) => return Heard::Closing,
            }
        }
    }
}
