//! How mails and text messages leave.

use serde::{Deserialize, Serialize};

use super::Secret;

/// How mail leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailSettings {
    /// `smtp`, `directory` or `memory`.
    pub transport: MailTransport,
    /// The server's address, with user and password: `smtps://user:password@host:port`.
    pub url: Secret,
    /// The sender's address; the sender's name is the brand's.
    pub from: String,
}

/// The ways of mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailTransport {
    /// A mail server, for real.
    Smtp,
    /// The folder `messages`, which `/dev/messages` shows.
    Directory,
    /// The memory of the process.
    Memory,
}

impl Default for MailSettings {
    fn default() -> Self {
        Self {
            transport: MailTransport::Directory,
            url: Secret::default(),
            from: "ne-pas-repondre@active-assurances.example".into(),
        }
    }
}

/// How text messages leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SmsSettings {
    /// `http`, `directory` or `memory`.
    pub transport: SmsTransport,
    /// Where the provider takes messages.
    pub url: String,
    /// The provider's bearer token.
    pub token: Secret,
    /// The sender shown: a number, or at most eleven letters and digits.
    pub from: String,
}

/// The ways of text messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SmsTransport {
    /// A provider, for real.
    Http,
    /// The folder `messages`, which `/dev/messages` shows.
    Directory,
    /// The memory of the process.
    Memory,
}

impl Default for SmsSettings {
    fn default() -> Self {
        Self { transport: SmsTransport::Directory, url: String::new(), token: Secret::default(), from: "ACTIVE".into() }
    }
}
