//! Why an attempt did not do its job, and whether another may.
//!
//! What is kept in the table is a word of ours and a number: errors of libraries and providers quote addresses.

use sea_orm::DbErr;

use crate::{
    failure::Fault,
    outbox::{SendError, Trouble},
};

/// What stopped an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setback {
    /// The next attempt may pass.
    Retry(Trouble),
    /// No attempt ever will: the job is kept, as a dead letter.
    Fail(Trouble),
    /// The same, and nothing else sent there will arrive.
    Unreachable(Trouble),
}

impl Setback {
    pub(super) const fn trouble(self) -> Trouble {
        match self {
            Self::Retry(trouble) | Self::Fail(trouble) | Self::Unreachable(trouble) => trouble,
        }
    }
}

impl From<SendError> for Setback {
    fn from(error: SendError) -> Self {
        match error {
            SendError::Retry(trouble) => Self::Retry(trouble),
            SendError::Refused(trouble) => Self::Fail(trouble),
            SendError::Unreachable(trouble) => Self::Unreachable(trouble),
        }
    }
}

impl From<Fault> for Setback {
    fn from(fault: Fault) -> Self {
        tracing::error!(fault = %fault, "a job met a fault");
        Self::Retry(Trouble::new("fault of the portal"))
    }
}

impl From<DbErr> for Setback {
    fn from(error: DbErr) -> Self {
        Fault::from(error).into()
    }
}

impl From<askama::Error> for Setback {
    fn from(_: askama::Error) -> Self {
        Self::Fail(Trouble::new("letter not writable"))
    }
}
