//! Why the store did not do what was asked, as far as whoever asked must know.

use std::{error::Error, fmt};

use thiserror::Error;

use crate::{failure::Fault, keys::KeyId, vault::VaultError};

/// Why the store did not do what was asked.
///
/// Only [`TooLong`](Self::TooLong) and [`CutShort`](Self::CutShort) are the sender's doing, and may be told; the others are faults.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("there is no such file")]
    NotFound,
    /// The store cannot be reached, or lets nobody in.
    #[error("the store of files is out of reach: {0}")]
    OutOfReach(Trouble),
    /// Nothing can be written: no room is left, or nobody may. What is there can be read.
    #[error("the store of files takes nothing: {0}")]
    Full(Trouble),
    /// The file is not what was put under this key.
    #[error("a kept file is not what was put there")]
    Altered,
    /// The file was sealed by a key that is not on the ring.
    #[error("a kept file is sealed by the key {0}, which is not configured")]
    UnknownKey(KeyId),
    /// More came than the limit, in bytes. Nothing is kept.
    #[error("the file is longer than {0} bytes")]
    TooLong(u64),
    /// What was to be put ended in an error of its sender. Nothing is kept.
    #[error("the file was cut short")]
    CutShort(#[source] Box<dyn Error + Send + Sync>),
    /// Ours: it will happen again.
    #[error("the store of files: {0}")]
    Ours(Trouble),
}

/// What happened, in words of ours: what libraries and servers say may quote names and keys of access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble(String);

impl Trouble {
    pub(super) fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<VaultError> for StoreError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Damaged => Self::Altered,
            VaultError::TooLong => Self::Ours(Trouble::new(error.to_string())),
        }
    }
}

impl From<Fault> for StoreError {
    fn from(fault: Fault) -> Self {
        Self::Ours(Trouble::new(fault.to_string()))
    }
}
