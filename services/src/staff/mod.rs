//! Who works on the other side: accounts, sessions, and what each role opens.
//!
//! The actors are types. [`Staff`] is who is signed in, made by [`find_staff_session`] alone; [`Desk`] is who may handle files and
//! whose, [`Administrator`] who may invite. A use case takes the one that it needs, so that a role that may not is never asked.
//!
//! Signing in takes two steps: [`sign_in`] weighs the password and opens nothing, [`prove_second_factor`] opens the session. Every
//! answer to who is not signed in is the same for an account that exists and for one that does not. To add a way to prove oneself: a
//! variant of [`Proof`], and its arm in `prove_second_factor.rs`.

pub(crate) mod account;
mod administer;
pub mod arrive;
mod close_account;
mod demo;
mod half_way;
pub(crate) mod invitation;
mod invite;
mod list;
mod member;
mod overview;
mod prove_second_factor;
mod resend_invitation;
mod reset_access;
mod revoke_invitation;
mod second_factor;
mod session;
mod set_locale;
mod sign_in;
mod sign_out;

pub use administer::AccountRefusal;
pub use close_account::close_account;
pub use demo::{StaffCastMember, code_for_demo, open_session_for_demo, open_staff_for_demo, staff_cast};
pub use invite::{InviteRefusal, NewStaff, invite, invite_by_command};
pub use list::{BrokerChoice, StaffLine, StaffState, find_staff, list_brokers, list_staff, list_staff_by_command};
pub use member::{Administrator, Desk, Reach, Staff};
pub use overview::staff_overview;
pub use prove_second_factor::{Proof, ProofRefusal, StaffSignedIn, prove_second_factor};
pub use resend_invitation::resend_invitation;
pub use reset_access::reset_access;
pub use revoke_invitation::revoke_invitation;
pub(crate) use session::member_of_ended;
pub use session::{describe_staff_session, extend_staff_session, find_staff_session};
pub use set_locale::set_staff_locale;
pub use sign_in::{StaffSignInRefusal, sign_in};
pub use sign_out::sign_out;
