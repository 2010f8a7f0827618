//! Where messages go when they go nowhere: a directory in development, the memory in tests; and how sending fails.
//!
//! Mail and SMS share this module because a person who tries the portal looks for the code in one place, whatever the
//! channel, and because a job treats both failures alike: later, or never.

mod directory;
mod error;
mod memory;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use directory::{Directory, recent};
pub use error::{SendError, Trouble};
pub use memory::Memory;

/// The way by which a message leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Electronic mail.
    Email,
    /// Text message.
    Sms,
}

/// A message kept instead of sent, whole: what a person would have received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DevMessage {
    /// When the portal sent it, by the portal's own clock.
    pub at: DateTime<Utc>,
    /// The way by which it would have left.
    pub channel: Channel,
    /// Address or E.164 number.
    pub to: String,
    /// Subject, for a mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Plain text, complete by itself.
    pub text: String,
    /// HTML, for a mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// What tells this sending from any other.
    pub reference: String,
}
