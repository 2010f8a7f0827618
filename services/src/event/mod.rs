//! What open pages hear of: that something changed for them, by id and nothing else. The page then asks again for what it may see.
//!
//! An act writes its events in its own transaction ([`record`]), so they are heard of if and only if it stands. Each process that
//! serves follows the table ([`follow`]) and tells those who listen in it ([`Hub`]); a stream that was cut asks the table what it
//! missed ([`missed_since`]). Why so: `docs/decisions/0019-events-carry-ids.md`.
//!
//! To tell of something new: a variant of [`Subject`] with its word, and a [`record`] in the transaction of the act. Nothing need be
//! rung afterwards. A page that shows it says the word in `data-live` (`app/scripts/portal/live.js`).

mod ear;
mod follow;
mod hub;
mod listener;
mod missed;
mod notified;
mod record;

pub use ear::{Ear, ear_of_customer, ear_of_staff};
pub use follow::follow;
pub use hub::{Heard, Hub, Listening};
pub use listener::Listener;
pub use missed::{Missed, Since, missed_since};
pub use record::record;

use chrono::TimeDelta;
use uuid::Uuid;

/// How long events are kept: a page that was cut off for longer asks for everything again.
pub(crate) const KEPT: TimeDelta = TimeDelta::days(1);

/// An event is written with its instant before its transaction is committed, and is there to be read after. Whoever asks what is new
/// since an instant asks for what is this much older, too: longer than any transaction that writes events takes.
const OVERLAP: TimeDelta = TimeDelta::seconds(60);

/// Who may hear of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// A customer: the person.
    Customer(Uuid),
    /// The insurer's side: everybody who sees the whole portfolio.
    Insurer,
    /// A broker's side.
    Broker(Uuid),
}

/// What changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A conversation: a message, a read mark, whose turn it is.
    Thread(Uuid),
    /// A certificate was issued.
    Certificate(Uuid),
    /// A session was ended. Its own streams end, and no page is told.
    Session(Uuid),
    /// The clock was moved, where it can be: pages that tell how long is left tell it anew.
    Clock,
}

/// What those who listen are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The event, by which it is known when it comes twice.
    pub id: Uuid,
    /// What changed.
    pub subject: Subject,
}

impl Audience {
    /// Its word and its id in the table.
    const fn columns(self) -> (&'static str, Option<Uuid>) {
        match self {
            Self::Customer(person) => ("customer", Some(person)),
            Self::Insurer => ("insurer", None),
            Self::Broker(broker) => ("broker", Some(broker)),
        }
    }

    /// What the table says; nothing if a newer program wrote it.
    fn of(kind: &str, id: Option<Uuid>) -> Option<Self> {
        match (kind, id) {
            ("customer", Some(person)) => Some(Self::Customer(person)),
            ("insurer", None) => Some(Self::Insurer),
            ("broker", Some(broker)) => Some(Self::Broker(broker)),
            _ => None,
        }
    }
}

impl Subject {
    /// Its word and its id, in the table and on the way to the page.
    pub const fn columns(self) -> (&'static str, Option<Uuid>) {
        match self {
            Self::Thread(thread) => ("thread", Some(thread)),
            Self::Certificate(certificate) => ("certificate", Some(certificate)),
            Self::Session(session) => (SESSION, Some(session)),
            Self::Clock => (CLOCK, None),
        }
    }

    /// What the table says; nothing if a newer program wrote it.
    fn of(kind: &str, id: Option<Uuid>) -> Option<Self> {
        match (kind, id) {
            ("thread", Some(thread)) => Some(Self::Thread(thread)),
            ("certificate", Some(certificate)) => Some(Self::Certificate(certificate)),
            (SESSION, Some(session)) => Some(Self::Session(session)),
            (CLOCK, None) => Some(Self::Clock),
            _ => None,
        }
    }
}

/// The word of what no page is told.
const SESSION: &str = "session";

/// The word of what depends on the hour.
const CLOCK: &str = "clock";
