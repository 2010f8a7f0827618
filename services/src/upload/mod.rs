//! Files that people send: one way in for all of them.
//!
//! [`receive`] streams a file into the store, sealed; `inspect` says by its bytes what it is; `neutralise` makes a picture anew from its
//! pixels and refuses a document that would act; `scan` asks the scanner for malware, where one is configured; `claim` attaches what was
//! kept to a message, in that message's transaction; [`open`] hands it to who may see it; [`remove`] takes it back; [`list_mine`] shows
//! what is not attached yet; `sweep` removes what never was. See docs/decisions/0018.
//!
//! A row stands before the first byte, and its bytes are gone before it goes: a process that is killed anywhere in between leaves a row
//! that the sweep finds, never bytes that nobody knows of. To take files somewhere else: call [`receive`] with who sends, and `claim` in
//! the transaction of what they belong to. To take another kind: see `domain/src/upload/`.

mod claim;
mod forget;
mod inspect;
mod list_mine;
mod neutralise;
mod open;
mod pdf;
mod picture;
mod receive;
mod remove;
mod row;
mod scan;
mod scanner;
mod sweep;
mod unfold;
mod uploader;

pub(crate) use claim::{Attached, are_ready, claim};
pub use list_mine::list_mine;
pub use open::{Opened, Part, Reader, open};
pub use receive::{Incoming, Received, receive};
pub use remove::remove;
pub(crate) use scan::scan_waiting;
pub use scanner::{Scanner, Uploads};
pub(crate) use sweep::{ATTACHED_WITHIN, sweep};
pub(crate) use uploader::Owner;
pub use uploader::Uploader;

/// By what a file is known: in addresses, in forms, in rows.
pub type FileId = uuid::Uuid;
