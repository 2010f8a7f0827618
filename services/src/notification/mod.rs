//! News for a person: that something happened and where to read it, by the ways that the person chose.
//!
//! The act that makes the news writes it down in its own transaction ([`notify`]), and one job gathers what a few minutes bring into
//! one letter. Who has read it on the portal meanwhile gets none. A letter never holds what the portal guards: no text of a message, no
//! name of a file.
//!
//! A contact from which letters come back is in trouble ([`trouble`]): nothing is sent to it any more, the person is told on the portal,
//! and another contact on file begins anew.
//!
//! To add a kind: a word in `domain::notification`, a call of [`notify`] in the transaction of what happened, its words in the letters
//! and in the locales.

mod about;
mod choices;
mod choose;
mod chosen;
mod contacts;
mod in_session;
mod list_mine;
mod mark_seen;
mod note_bounce;
mod notify;
pub(crate) mod owed;
mod page;
mod reader;
mod report;
pub(crate) mod trouble;
mod unreached;

pub(crate) use about::About;
pub use choices::choices;
pub use choose::{Choice, choose};
pub(crate) use chosen::{Chosen, chosen};
pub(crate) use contacts::{Contacts, contacts};
pub(crate) use in_session::{has_news, unreached, unseen_about};
pub use list_mine::list_mine;
pub use mark_seen::mark_seen;
pub(crate) use mark_seen::mark_seen_about;
pub use note_bounce::{Bounce, note_bounce};
pub(crate) use notify::{WAIT, notify};
pub use page::{NewsCursor, NewsPage};
pub use reader::Reader;
pub use unreached::unreached_email;
