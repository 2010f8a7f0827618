//! The words and the rules of the portal: value types that parse, states, policies, read models and the one formatter.
//!
//! There is no I/O here, no async and no `cfg`: the crate compiles for the browser as it is, so that the server and the
//! browser can never disagree about what a number, a state or an amount is.

pub mod access;
pub mod address;
pub mod birth_date;
pub mod bonus_malus;
pub mod brand;
pub mod calendar;
pub mod certificate;
mod coded;
pub mod contract;
pub mod coverage;
pub mod dated;
pub mod deadline;
pub mod desk;
pub mod email;
pub mod form;
pub mod format;
pub mod greeting;
pub mod iban;
pub mod identifier;
pub mod insured_object;
pub mod locale;
pub mod masked_iban;
pub mod masking;
pub mod money;
pub mod notification;
pub mod one_time_code;
pub mod password;
pub mod person;
pub mod phone;
pub mod plate;
pub mod premium;
pub mod recovery_code;
pub mod reference;
pub mod session;
pub mod staff;
mod text;
pub mod thread;
pub mod throttle;
pub mod time;
pub mod upload;
mod value;
pub mod view;
pub mod vin;
