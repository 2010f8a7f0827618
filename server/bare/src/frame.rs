//! What stands around a signed-in page and differs from one request to the next.

use app::islands::Remaining;
use services::{
    Portal,
    account::{Customer, describe_session},
    event::{Ear, ear_of_customer},
};

/// The frame.
pub struct Frame {
    /// First and last name.
    pub name: String,
    /// The page's own address, to which the other language leads back.
    pub path: String,
    /// How many conversations hold something new.
    pub unread: u32,
    /// Whether there is news that was not seen.
    pub has_news: bool,
    /// Where the page listens for what changes.
    pub ear: Option<Ear>,
    /// How long the session still lasts.
    pub remaining: Remaining,
}

impl Frame {
    /// Of a customer's page.
    pub fn of(customer: &Customer, portal: &Portal, path: String) -> Self {
        let session = describe_session(customer);
        let remaining = Remaining::of(&session, portal.clock.now());
        Self {
            name: session.name,
            path,
            unread: customer.unread,
            has_news: customer.has_news,
            ear: ear_of_customer(customer, portal),
            remaining,
        }
    }
}
