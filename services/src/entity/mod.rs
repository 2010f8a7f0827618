//! The tables as Rust sees them: one file a table, with the table's name.
//!
//! They are private to this crate and know no serde, so that a row can never become an answer by accident: what leaves is a
//! read model of `domain::view`, built on purpose. Closed sets are text codes here and enums everywhere else; amounts are cents;
//! what is sealed ends in `_cipher` and is opened only through `keys`.
//!
//! To add a table: a change in `migration`, a file here.

pub mod account;
pub mod audit;
pub mod bonus_malus;
pub mod broker;
pub mod certificate;
pub mod clock;
pub mod contact_message;
pub mod contact_trouble;
pub mod contract;
pub mod coverage;
pub mod draft;
pub mod driver;
pub mod enrolment;
pub mod event;
pub mod form_record;
pub mod import_run;
pub mod instalment;
pub mod insured_object;
pub mod job;
pub mod kept_file;
pub mod mandate;
pub mod message;
pub mod notification;
pub mod notification_choice;
pub mod past_claim;
pub mod payment;
pub mod person;
pub mod premium;
pub mod premium_line;
pub mod quick_reply;
pub mod recovery_code;
pub mod risk_carrier;
pub mod saved_view;
pub mod serial;
pub mod session;
pub mod staff;
pub mod staff_invitation;
pub mod staff_session;
pub mod staff_sign_in;
pub mod thread;
pub mod thread_note;
pub mod throttle;
