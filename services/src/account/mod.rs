//! Accounts: how a person gets in, is known from then on, and leaves.
//!
//! Every answer to who is not signed in is the same for what exists and what does not, and takes the same time: what differs
//! happens in a job, later. To add a way in: a file here, its counters in `domain::throttle`, its row in the test that compares
//! the answers to a customer and to a stranger.

mod confirm_data;
mod copies;
mod customer;
mod demo;
mod device;
pub mod enrol;
pub(crate) mod find;
mod journal;
pub(crate) mod on_file;
mod origin;
mod passwords;
mod session;
mod set_locale;
mod sign_in;
mod strength;
mod token;

pub use confirm_data::{ConfirmDataRefusal, DataAnswer, confirm_data};
pub use copies::{Copies, copies_of};
pub use customer::Customer;
pub use demo::{DemoRefusal, open_for_demo};
pub use device::DeviceMark;
pub use journal::list_journal;
pub use on_file::on_file;

pub use origin::Origin;
pub use passwords::Passwords;
pub(crate) use session::owner_of_ended;
pub use session::{describe_session, end_session, extend_session, find_session};
pub use set_locale::set_locale;
pub use sign_in::{SignInRefusal, SignedIn, sign_in};
pub use strength::{check_password, password_strength};
pub use token::Token;
