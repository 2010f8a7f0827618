//! Who hears when something happens in a conversation: the customer, the insurer's side, and the broker whose it is.

use crate::{entity::thread, event::Audience};

/// Everybody whose open pages may show it.
pub(crate) fn audiences(thread: &thread::Model) -> Vec<Audience> {
    let customer = thread.person_id.map(Audience::Customer);
    let broker = thread.broker_id.map(Audience::Broker);
    customer.into_iter().chain([Audience::Insurer]).chain(broker).collect()
}
