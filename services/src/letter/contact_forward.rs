//! A contact message as support reads it, in French, with the warning that nobody has proved who wrote it.

use chrono::{DateTime, Utc};
use domain::{locale::Locale, reference::ReceiptNumber};

use super::letter;
use crate::contact::{ContactMessage, Topic};

/// A message for support.
#[derive(Debug, Clone, Copy)]
pub struct ContactForward<'a> {
    /// The number that its sender was given.
    pub receipt: &'a ReceiptNumber,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// The message.
    pub message: &'a ContactMessage,
}

impl ContactForward<'_> {
    /// Whether the sender had signed in: corrections come from there, all else from the public form.
    fn is_signed_in(&self) -> bool {
        self.message.topic == Topic::Correction
    }
}

// Support reads French, whatever the frame: the sender's language is in the letter.
letter! {
    ContactForward<'a>
    Fr: "contact_forward/fr.subject.txt", "contact_forward/fr.txt", "contact_forward/fr.html";
    En: "contact_forward/fr.subject.txt", "contact_forward/fr.txt", "contact_forward/fr.html";
}
