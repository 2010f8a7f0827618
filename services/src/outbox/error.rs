//! How sending fails: `Retry` when the same message may pass later, `Refused` when it never will, `Unreachable` when none ever
//! will to the same reader.
//!
//! The reason is a word of ours and a number, never the provider's sentence: providers quote the address or the
//! telephone number in theirs, and this reason ends up in logs and in the job table.

use std::fmt;

/// Why a message did not leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// The other side was away, slow or busy.
    #[error("to be tried again: {0}")]
    Retry(Trouble),
    /// The other side, or the message itself, rules it out.
    #[error("refused: {0}")]
    Refused(Trouble),
    /// There is nobody at this address or number: nothing sent to it will arrive.
    #[error("nobody is there: {0}")]
    Unreachable(Trouble),
}

/// What happened, without a word of the message or its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trouble {
    what: &'static str,
    status: Option<u16>,
}

impl Trouble {
    /// A trouble that has no number.
    pub const fn new(what: &'static str) -> Self {
        Self { what, status: None }
    }

    /// A trouble with the status that the other side answered.
    pub const fn with_status(what: &'static str, status: u16) -> Self {
        Self { what, status: Some(status) }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)?;
        self.status.map_or(Ok(()), |status| write!(f, " ({status})"))
    }
}
