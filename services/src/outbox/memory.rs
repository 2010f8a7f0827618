//! Messages kept in memory, for tests that read what was sent.

use std::sync::{Arc, Mutex, PoisonError};

use super::DevMessage;

/// What was sent, oldest first; clones share it.
#[derive(Debug, Clone, Default)]
pub struct Memory(Arc<Mutex<Vec<DevMessage>>>);

impl Memory {
    /// Everything sent so far, oldest first.
    pub fn sent(&self) -> Vec<DevMessage> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn keep(&self, message: DevMessage) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(message);
    }
}
