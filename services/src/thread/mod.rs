//! Conversations as customers have them: with support or with their own broker.
//!
//! `append` is the one way in which a message enters a conversation, whoever writes it, and `begin` the one way in which a
//! conversation begins: both are called in the transaction of a use case, here, in `contact` or on the staff's desk. Everything a
//! customer reads is loaded through the customer (`rows`): what is somebody else's answers as what does not exist.
//!
//! To add a way of writing: a use case that calls `append` or `begin` in its transaction, with the form's own secret, so that the
//! same form twice is one message. To add something that the conversation is about: a reference on the thread, its load through
//! the customer in `bound`, its line in `ThreadView`.

mod append;
mod archive;
mod audience;
mod begin;
mod begun;
mod bound;
mod choices;
mod draft;
mod list;
mod open;
mod promise;
mod read;
mod reply;
mod rows;
mod seal;
mod search;
mod unread;
mod written;

pub(crate) use append::{Appended, By, Incoming, append, was_sent};
pub(crate) use audience::audiences;
pub(crate) use begin::{Beginning, begin};
pub(crate) use promise::promise;
pub(crate) use seal::{open_body, open_subject};
pub(crate) use unread::unread_of_person;
pub(crate) use written::{AskedMessages, Written};

pub use crate::draft::{DraftGone, DraftId, DraftKept};
pub use archive::{archive, unarchive};
pub use begun::find_begun;
pub use bound::About;
pub use choices::writing_choices;
pub use draft::{DraftPlace, NoSuchPlace, forget_draft, keep_draft, keep_draft_of_ended, take_draft};
pub use list::list_threads;
pub use open::{NewThread, OpenRefusal, open_thread};
pub use read::read_thread;
pub use reply::{Reply, ReplyRefusal, reply};
pub use search::search_threads;
