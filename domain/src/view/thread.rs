//! Conversations as the customer reads them.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::FileView;
use crate::{
    contract::Product,
    deadline::Due,
    reference::{ContractNumber, ObjectNumber, ThreadNumber},
    staff::StaffRole,
    thread::{ThreadTopic, WaitsFor},
};

/// With whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Correspondent {
    /// The insurer's advisers.
    Support,
    /// The customer's broker.
    Broker {
        /// The firm.
        name: String,
    },
}

/// Who wrote, as the customer may know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthorView {
    /// The customer.
    You,
    /// Somebody of the other side: an adviser by the first name, a broker by the whole.
    Staff {
        /// The name.
        name: String,
        /// What the person does.
        role: StaffRole,
    },
}

/// A page of a list in which what moved last comes first, and where the next one begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentPage<T> {
    /// What it shows.
    pub items: Vec<T>,
    /// After what the next one begins; none on the last.
    pub next: Option<Moment>,
}

/// A place among rows in the order of time. It stands in an address, as `1795424400000000_0193…`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// When.
    pub at: DateTime<Utc>,
    /// Which of those of that instant, 32 hexadecimal digits.
    pub key: String,
}

/// What a conversation is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AboutView {
    /// The contract, while it is the customer's.
    pub contract: Option<ContractNumber>,
    /// The insured object.
    pub object: Option<ObjectNumber>,
    /// The object in a word or two: make and model, or the town.
    pub thing: Option<String>,
}

/// A conversation in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadRow {
    /// Its number.
    pub number: ThreadNumber,
    /// What it is about, in the customer's words.
    pub subject: String,
    /// With whom.
    pub with: Correspondent,
    /// What kind of matter.
    pub topic: ThreadTopic,
    /// What it refers to.
    pub about: AboutView,
    /// When the last message was sent.
    pub last_message_at: DateTime<Utc>,
    /// How the last message begins; empty where it was not asked for.
    pub excerpt: String,
    /// Whether the customer wrote it.
    pub last_is_yours: bool,
    /// Whether the customer has not read it.
    pub unread: bool,
    /// Who must act next.
    pub waits_for: WaitsFor,
    /// The answer that is promised.
    pub promise: Option<Due>,
    /// Whether the customer put it away.
    pub archived: bool,
}

/// A conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadView {
    /// Its number.
    pub number: ThreadNumber,
    /// What it is about, in the customer's words.
    pub subject: String,
    /// With whom.
    pub with: Correspondent,
    /// What kind of matter.
    pub topic: ThreadTopic,
    /// What it refers to.
    pub about: AboutView,
    /// Who must act next.
    pub waits_for: WaitsFor,
    /// The answer that is promised.
    pub promise: Option<Due>,
    /// Whether the customer put it away.
    pub archived: bool,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Whether something in it was read by this very look.
    pub was_unread: bool,
    /// Its messages, oldest first.
    pub messages: Vec<MessageView>,
    /// Before what the page of earlier messages ends; none when there are none.
    pub earlier: Option<Moment>,
    /// What is being written.
    pub draft: Option<DraftView>,
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageView {
    /// Its identifier, for what belongs to it.
    pub id: String,
    /// Who wrote.
    pub author: AuthorView,
    /// What.
    pub body: String,
    /// When.
    pub sent_at: DateTime<Utc>,
    /// Of the customer's own: when the other side had read it.
    pub read_at: Option<DateTime<Utc>>,
    /// What came with it.
    #[serde(default)]
    pub files: Vec<FileView>,
}

/// What was being written when it was last kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DraftView {
    /// With whom: a code of `Counterpart`; empty on an answer.
    #[serde(default)]
    pub with: String,
    /// A code of `ThreadTopic`.
    #[serde(default)]
    pub topic: String,
    /// The contract's or the object's number.
    #[serde(default)]
    pub about: String,
    /// The subject.
    #[serde(default)]
    pub subject: String,
    /// The message.
    #[serde(default)]
    pub message: String,
    /// When it was kept.
    #[serde(default)]
    pub kept_at: Option<DateTime<Utc>>,
    /// By which name it is kept: what a form was read with, and takes the place of. Empty where nothing is kept.
    #[serde(default)]
    pub version: String,
    /// What was written in the same place in other windows, the newest first.
    #[serde(default)]
    pub apart: Vec<DraftView>,
}

/// What a new conversation may be about, and who may answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WritingChoices {
    /// The customer's contracts, newest first.
    pub contracts: Vec<ContractChoice>,
    /// The brokers of those contracts, each once.
    pub brokers: Vec<String>,
}

/// A contract to write about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractChoice {
    /// Its number.
    pub number: ContractNumber,
    /// Its kind.
    pub product: Product,
    /// What it insures, in a word or two.
    pub thing: Option<String>,
    /// Its broker.
    pub broker: Option<String>,
}

impl Moment {
    /// Reads what an address says; what is no moment is the beginning.
    pub fn parse(text: &str) -> Option<Self> {
        let (micros, key) = text.split_once('_')?;
        let well_formed = key.len() == 32 && key.bytes().all(|b| b.is_ascii_hexdigit());
        let at = DateTime::from_timestamp_micros(micros.parse().ok()?)?;
        well_formed.then(|| Self { at, key: key.to_owned() })
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", self.at.timestamp_micros(), self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_reads_as_it_is_written_and_anything_else_is_the_beginning() {
        let text = "1795424400000001_0193a1b2c3d4e5f60718293a4b5c6d7e";
        assert_eq!(Moment::parse(text).unwrap().to_string(), text);
        for nonsense in ["", "_", "x_0193a1b2c3d4e5f60718293a4b5c6d7e", "1_2", "99999999999999999999_0193"] {
            assert_eq!(Moment::parse(nonsense), None, "{nonsense}");
        }
    }
}
