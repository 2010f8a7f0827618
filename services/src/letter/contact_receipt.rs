//! The receipt of a contact message: its number, what it is about, and by when it is answered.
//!
//! It says nothing that was typed: its address is unproven, and a stranger's words would travel under the brand's name.

use chrono::{DateTime, Utc};
use domain::reference::ReceiptNumber;

use super::letter;
use crate::contact::Topic;

/// A contact message was received.
#[derive(Debug, Clone, Copy)]
pub struct ContactReceipt<'a> {
    /// The number of the message.
    pub receipt: &'a ReceiptNumber,
    /// What the message is about.
    pub topic: Topic,
    /// When it came.
    pub received_at: DateTime<Utc>,
}

letter! {
    ContactReceipt<'a>
    Fr: "contact_receipt/fr.subject.txt", "contact_receipt/fr.txt", "contact_receipt/fr.html";
    En: "contact_receipt/en.subject.txt", "contact_receipt/en.txt", "contact_receipt/en.html";
}
