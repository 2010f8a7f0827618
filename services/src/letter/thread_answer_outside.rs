//! The answer to a message of the public form, whole: its reader has no account where it could be read.

use chrono::{DateTime, Utc};
use domain::reference::{ReceiptNumber, ThreadNumber};

use super::letter;

/// A message was answered.
#[derive(Debug, Clone, Copy)]
pub struct ThreadAnswerOutside<'a> {
    /// The number that the sender was given.
    pub receipt: &'a ReceiptNumber,
    /// The number of the conversation.
    pub thread: &'a ThreadNumber,
    /// When the message came.
    pub asked_at: DateTime<Utc>,
    /// The answer.
    pub body: &'a str,
}

letter! {
    ThreadAnswerOutside<'a>
    Fr: "thread_answer_outside/fr.subject.txt", "thread_answer_outside/fr.txt", "thread_answer_outside/fr.html";
    En: "thread_answer_outside/en.subject.txt", "thread_answer_outside/en.txt", "thread_answer_outside/en.html";
}
