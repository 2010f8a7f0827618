//! Who hears when something happens in a conversation: the customer, the insurer's side, and the broker whose it is.

use uuid::Uuid;

use crate::event::Audience;

/// Everybody whose open pages may show a conversation of this person with this broker.
pub(crate) fn audiences(person: Option<Uuid>, broker: Option<Uuid>) -> Vec<Audience> {
    let customer = person.map(Audience::Customer);
    let broker = broker.map(Audience::Broker);
    customer.into_iter().chain([Audience::Insurer]).chain(broker).collect()
}
