//! What a page is given so that it can listen: a name that the windows of one session have in common, and where its own time begins.

use data_encoding::BASE64URL_NOPAD;
use uuid::Uuid;

use crate::{account::Customer, portal::Portal, staff::Staff};

/// Bytes of a name: it only has to differ from others.
const NAME: usize = 12;

/// What a page listens with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ear {
    /// The session's name among windows. It tells nothing of the person, and opens nothing.
    pub name: String,
    /// The id under which the page is written: it knows what was committed before.
    pub since: String,
}

/// For a customer's page; nothing when there is no chance to draw an id from.
pub fn ear_of_customer(customer: &Customer, portal: &Portal) -> Option<Ear> {
    ear(customer.session, portal)
}

/// For a page of the other side, if there is anything that its reader may be told.
pub fn ear_of_staff(staff: &Staff, portal: &Portal) -> Option<Ear> {
    staff.desk()?;
    ear(staff.session, portal)
}

fn ear(session: Uuid, portal: &Portal) -> Option<Ear> {
    let mac = portal.keys.token_mac("windows", session.as_bytes());
    let since = portal.random.id(portal.clock.now()).ok()?;
    Some(Ear { name: BASE64URL_NOPAD.encode(mac.get(..NAME)?), since: since.to_string() })
}
