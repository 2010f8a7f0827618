//! Text messages: one closed set of ways to send them.
//!
//! To add a way: a variant of [`SmsSender`], a file that sends, and a transport in the server's settings, whose check refuses
//! in production one that only pretends.

mod http;

use chrono::{DateTime, Utc};

use crate::outbox::{Channel, DevMessage, Directory, Memory, SendError};
pub use http::{Http, HttpSettings};

/// A text message to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sms {
    /// When it is sent, by the portal's clock.
    pub at: DateTime<Utc>,
    /// Idempotency key: a provider that has seen it sends nothing twice.
    pub reference: String,
    /// Number in E.164.
    pub to: String,
    /// What it says.
    pub text: String,
}

/// The ways to send a text message.
#[derive(Debug, Clone)]
pub enum SmsSender {
    /// To a provider, for real.
    Http(Http),
    /// To the folder that a developer reads.
    Directory(Directory),
    /// To memory, for tests.
    Memory(Memory),
}

impl SmsSender {
    /// Sends through the provider that `settings` names.
    ///
    /// # Errors
    /// When no HTTPS client can be built on this machine.
    pub fn http(settings: HttpSettings) -> Result<Self, reqwest::Error> {
        Http::new(settings).map(Self::Http)
    }

    /// Keeps text messages in the folder at `path`.
    pub fn directory(path: impl Into<std::path::PathBuf>) -> Self {
        Self::Directory(Directory::new(path))
    }

    /// Keeps text messages in memory.
    pub fn memory() -> Self {
        Self::Memory(Memory::default())
    }

    /// Sends `sms`.
    ///
    /// # Errors
    /// [`SendError::Retry`] when it may pass later, [`SendError::Refused`] when it never will.
    pub async fn send(&self, sms: &Sms) -> Result<(), SendError> {
        match self {
            Self::Http(http) => http.send(sms).await,
            Self::Directory(directory) => directory.keep(&kept(sms), None).await,
            Self::Memory(memory) => {
                memory.keep(kept(sms));
                Ok(())
            }
        }
    }
}

fn kept(sms: &Sms) -> DevMessage {
    DevMessage {
        at: sms.at,
        channel: Channel::Sms,
        to: sms.to.clone(),
        subject: None,
        text: sms.text.clone(),
        html: None,
        reference: sms.reference.clone(),
    }
}
