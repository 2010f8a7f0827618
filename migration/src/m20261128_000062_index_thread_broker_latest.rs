//! The same for a broker.

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    NewIndex::new(file!(), "thread", &["broker_id", "waits_for", "last_message_at", "id"])
}
