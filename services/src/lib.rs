//! The use cases, on the server side only: a file a verb, and beneath them the rows, the jobs, the letters and the papers.
//!
//! A use case takes who asks first, then the [`Portal`], then what is asked; it opens one transaction, writes the rows, the
//! audit entry and the job in it, and answers a value or a [`Failure`]. To add one: a file in the folder of its feature, a
//! refusal for each thing that a person may be told, a test in `tests/` that comes through the public function.

pub mod account;
pub mod agenda;
mod audit;
pub mod backup;
pub mod certificate;
pub mod clock;
pub mod contact;
pub mod contract;
pub mod database;
pub mod desk;
mod draft;
mod entity;
pub mod event;
pub mod failure;
pub mod feed;
pub mod form_record;
pub mod generate;
pub mod import;
pub mod job;
pub mod keys;
pub mod letter;
pub mod mail;
pub mod metric;
pub mod notification;
pub mod outbox;
pub mod portal;
pub mod random;
pub mod rotation;
mod serial;
pub mod sms;
pub mod staff;
pub mod store;
pub mod thread;
pub mod throttle;
mod tls;
mod together;
pub mod upload;
mod vault;

pub use failure::{Failure, Fault, FaultKind, Outcome};
pub use portal::Portal;
