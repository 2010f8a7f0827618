//! A message to support, as it is kept: sealed, since people write about their lives.

use domain::{email::EmailAddress, locale::Locale, thread::ThreadTopic};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{entity::contact_message, failure::Fault, keys::Place, portal::Portal};

/// What a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Signing in or first access.
    Access,
    /// A contract.
    Contract,
    /// A claim.
    Claim,
    /// A complaint.
    Complaint,
    /// Data on file that are not right.
    Correction,
    /// Anything else.
    Other,
}

impl Topic {
    /// What the public form offers.
    pub const OFFERED: [Self; 5] = [Self::Access, Self::Contract, Self::Claim, Self::Complaint, Self::Other];

    /// The word in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Contract => "contract",
            Self::Claim => "claim",
            Self::Complaint => "complaint",
            Self::Correction => "correction",
            Self::Other => "other",
        }
    }

    /// What the conversation is about that it begins.
    pub(super) const fn of_thread(self) -> ThreadTopic {
        match self {
            Self::Access => ThreadTopic::Access,
            Self::Contract => ThreadTopic::Contract,
            Self::Claim => ThreadTopic::Claim,
            Self::Complaint => ThreadTopic::Complaint,
            Self::Correction => ThreadTopic::Correction,
            Self::Other => ThreadTopic::Other,
        }
    }

    /// The topic that a word of the public form stands for.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::OFFERED.into_iter().find(|topic| topic.code() == code)
    }
}

/// A message to support.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ContactMessage {
    /// What it is about.
    pub topic: Topic,
    /// Who writes.
    pub name: String,
    /// Where the receipt and the answer go; none when the person signed in and the insurer holds no e-mail.
    pub email: Option<EmailAddress>,
    /// A contract number, if the person gave one, as typed.
    pub reference: Option<String>,
    /// What the person writes.
    pub body: String,
    /// The language to answer in.
    pub locale: Locale,
}

/// Reads a kept message, for the letters that speak of it.
pub(crate) fn open_message(portal: &Portal, row: &contact_message::Model) -> Result<ContactMessage, Fault> {
    let payload = portal.keys.open(&place(row.id), &row.payload_cipher)?;
    Ok(serde_json::from_slice(&payload)?)
}

pub(super) fn seal_message(portal: &Portal, id: Uuid, message: &ContactMessage) -> Result<Vec<u8>, Fault> {
    portal.keys.seal(&portal.random, &place(id), &serde_json::to_vec(message)?)
}

fn place(row: Uuid) -> Place {
    Place { table: "contact_message", column: "payload", row }
}
