//! Conversations that wait for the customer or for nobody, newest first.

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    NewIndex::new(file!(), "thread", &["waits_for", "last_message_at", "id"])
}
