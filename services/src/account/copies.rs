//! What a browser may keep of a customer's pages, to show them without a network: under which name, and for how long.
//!
//! The name is the session's and tells nothing of the person: another session, be it the same person's, finds nothing of this one.
//! On a shared device nothing is kept.

use chrono::TimeDelta;
use data_encoding::BASE64URL_NOPAD;

use super::Customer;
use crate::portal::Portal;

/// Bytes of a name: it only has to differ from others.
const NAME: usize = 12;

/// The copies of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copies {
    /// What they are kept under.
    pub name: String,
    /// Seconds from now for which they may be shown.
    pub seconds: i64,
}

/// What may be kept, when copies are shown for so many hours after sign-in; nothing when no hour is left.
pub fn copies_of(customer: &Customer, portal: &Portal, hours: u32) -> Option<Copies> {
    let last = customer.opened_at.checked_add_signed(TimeDelta::hours(hours.into()))?;
    let seconds = (last - portal.clock.now()).num_seconds();
    let mac = portal.keys.token_mac("offline copies", customer.session.as_bytes());
    let name = BASE64URL_NOPAD.encode(mac.get(..NAME)?);
    (!customer.is_shared && seconds > 0).then_some(Copies { name, seconds })
}
