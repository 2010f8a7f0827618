//! Electronic mail: one closed set of ways to send it, one message type.
//!
//! To add a way: a variant of [`Mailer`], a file that sends, and a transport in the server's settings, whose check refuses in
//! production one that only pretends.

mod compose;
mod smtp;
mod status;

use chrono::{DateTime, Utc};
use secrecy::SecretString;

use crate::outbox::{Channel, DevMessage, Directory, Memory, SendError};
pub use smtp::Smtp;
pub(crate) use status::EnhancedStatus;

/// Who signs the mails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// Name shown, the brand's.
    pub name: String,
    /// Address that answers reach.
    pub address: String,
}

/// A mail to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// When it is sent, by the portal's clock: its `Date`.
    pub at: DateTime<Utc>,
    /// What tells it from any other mail, without personal data: the left half of its `Message-ID`. A mail sent twice
    /// under one reference is shown once by most readers.
    pub reference: String,
    /// Recipient's address.
    pub to: String,
    /// Where an answer goes, when not to the sender.
    pub reply_to: Option<String>,
    /// Subject, one line.
    pub subject: String,
    /// Plain text, complete by itself.
    pub text: String,
    /// HTML.
    pub html: String,
}

/// The ways to send a mail.
#[derive(Debug, Clone)]
pub enum Mailer {
    /// To a mail server, for real.
    Smtp(Smtp),
    /// To a folder that a developer reads: the mail as it would have left, and a JSON beside it.
    Directory(Directory, Sender),
    /// To memory, for tests.
    Memory(Memory),
}

/// Why a mailer cannot be built. The address is not repeated: it may hold the password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MailerError {
    /// The server's address is not one of `smtps://…`, `smtp://…?tls=required`, `smtp://…`.
    #[error("the mail server's address cannot be read")]
    Address,
    /// The sender is not a mail address.
    #[error("the sender's address is not a mail address")]
    Sender,
}

impl Mailer {
    /// Sends through the server at `url` (`smtps://user:password@host:port`), with pooled connections.
    ///
    /// # Errors
    /// When `url` or the sender's address cannot be read.
    pub fn smtp(url: &SecretString, sender: &Sender) -> Result<Self, MailerError> {
        Smtp::new(url, sender).map(Self::Smtp)
    }

    /// Keeps mails in the folder at `path`.
    pub fn directory(path: impl Into<std::path::PathBuf>, sender: Sender) -> Self {
        Self::Directory(Directory::new(path), sender)
    }

    /// Keeps mails in memory.
    pub fn memory() -> Self {
        Self::Memory(Memory::default())
    }

    /// Sends `message`.
    ///
    /// # Errors
    /// [`SendError::Retry`] when it may pass later, [`SendError::Refused`] when it never will, [`SendError::Unreachable`] when no
    /// other will either.
    pub async fn send(&self, message: &Message) -> Result<(), SendError> {
        match self {
            Self::Smtp(smtp) => smtp.send(message).await,
            Self::Directory(directory, sender) => {
                let eml = compose::compose(message, &compose::mailbox(sender)?)?.formatted();
                directory.keep(&kept(message), Some(&eml)).await
            }
            Self::Memory(memory) => {
                memory.keep(kept(message));
                Ok(())
            }
        }
    }
}

fn kept(message: &Message) -> DevMessage {
    DevMessage {
        at: message.at,
        channel: Channel::Email,
        to: message.to.clone(),
        subject: Some(message.subject.clone()),
        text: message.text.clone(),
        html: Some(message.html.clone()),
        reference: message.reference.clone(),
    }
}
