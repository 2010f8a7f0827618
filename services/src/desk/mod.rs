//! The desk of the other side: what waits there, who takes it, what is found, what a customer's sheet shows.
//!
//! A use case takes a [`Desk`](crate::staff::Desk) first, and every statement is narrowed by its reach (`reach.rs`): a broker sees
//! the conversations that his own customers have with him, as long as the contract names him. Losing the mandate is a
//! change of one column by an import, and no page needs to be told: the next statement finds nothing.
//!
//! Two who take the same thing are told apart by the statement that writes (`take.rs`): its filter asks for nobody's, so that one
//! row changes for the first and none for the second, who is told whose it is. What is done to a state that has changed since
//! its reader saw it is refused in the same way, by the row's version.
//!
//! Whatever is looked at or done leaves an audit entry with the person whose file it is; the customer reads it
//! ([`crate::account::list_journal`]).
//!
//! # To add a queue
//!
//! A kind of work is a table that has a number, a turn, a date, a holder and a version. For documents, claims, complaints or
//! payments to have a queue:
//!
//! 1. a word in `domain::desk::QueueKind`, and a variant of `WorkNumber` for its numbers: their two letters say the kind, so
//!    that addresses and forms need no other word;
//! 2. here, a file beside `messages.rs` that implements [`Work`](work::Work) for its entity: its columns, its reach, whom an act
//!    touches. Taking, giving back and handing over are written once over that trait; each gains a line in its `match`;
//! 3. in `app/src/pages/staff/queue/`, a file beside `messages.rs` that makes its rows of the queue's page;
//! 4. indexes in that table's migration: (turn, date, id), (holder, turn, date, id), and (broker, turn, date, id) where
//!    brokers work on it. `services/tests/plans` tells when one is missing.

mod answer;
mod close;
mod customer;
mod draft;
mod hand_over;
mod journal;
mod list_queue;
mod messages;
mod note;
mod quick_reply;
mod reach;
mod saved_view;
mod search;
mod take;
mod thread;
mod work;
mod workload;

pub use answer::{Answer, answer};
pub use close::{close, reopen};
pub use customer::{SheetKey, open_customer};
pub use draft::{DeskPlace, keep_draft, keep_draft_of_ended, take_draft};
pub use hand_over::{HandOver, hand_over};
pub(crate) use journal::{ask_journal, entries};
pub use list_queue::list_queue;
pub use note::note;
pub(crate) use note::was_noted;
pub use quick_reply::{QuickReplyDraft, QuickReplyRefusal, delete_reply, find_reply, list_replies, save_reply};
pub(crate) use reach::{threads as seen_by, threads_within as seen_within};
pub use saved_view::{SaveViewRefusal, delete_view, save_view};
pub use search::search;
pub use take::{give_back, take};
pub use thread::open_thread;
pub use work::WorkRefusal;
pub use workload::workload;
