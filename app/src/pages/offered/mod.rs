//! Having been offered to install the portal. There is no page: a script says so when it shows the offer.

#[allow(clippy::unused_async, reason = "a server function is asynchronous, whatever it does")]
mod server;

pub use server::NoteOffer;
