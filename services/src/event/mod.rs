//! What open pages hear of: that something changed for them, by id and nothing else. The page then asks again for what it may see.
//!
//! To tell of something new: a variant of [`Subject`], and a [`record`] in the transaction of the act.

mod record;

pub(crate) use record::record;

use uuid::Uuid;

/// Who may hear of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
}

impl Subject {
    /// Its word and its id in the table.
    const fn columns(self) -> (&'static str, Option<Uuid>) {
        match self {
            Self::Thread(thread) => ("thread", Some(thread)),
        }
    }
}
